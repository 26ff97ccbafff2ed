# tests/tools/generate_stubs.py writes this file from the catalogue: change the catalogue.
"""The parameter types of the documented calls."""

from _typeshed import DataclassInstance
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from types import SimpleNamespace
from typing import IO, Any, Literal, Protocol, SupportsFloat, SupportsIndex, TypeAlias
from uuid import UUID

from typing_extensions import Required, TypedDict

from .curlfile import CURLFile

class _ParametersOfTheCall:
    """Only Any passes for it; what checkers say names it where a dict does not fit."""

class _AnyMapping(Protocol):
    """A mapping whose values are Any, like what json.loads gives."""

    def __getitem__(self, key: str, /) -> _ParametersOfTheCall: ...

class _NoParameterOfThisCall:
    """What checkers expect of a misspelt keyword: nothing is of this type."""

class _Described(Protocol):
    """What says itself which parameters it is, as PHP's objects do."""

    def __hostbill_fields__(self) -> Mapping[str, Any]: ...

_Scalar: TypeAlias = str | bytes | SupportsIndex | SupportsFloat | date | Enum | UUID | None
_Value: TypeAlias = (
    _Scalar
    | Mapping[Any, Any]
    | Sequence[Any]
    | SimpleNamespace
    | DataclassInstance
    | CURLFile
    | IO[bytes]
    | _Described
)
# Within a TypedDict: a dict written there has the documented keys.
_Strict: TypeAlias = _AnyMapping | SimpleNamespace | DataclassInstance | _Described
# In a call: a dict of any values, as a variable has it; but not the TypedDict of another call, whose
# values are objects to a Mapping.
_Loose: TypeAlias = (
    dict[str, Any] | Mapping[str, _Value] | SimpleNamespace | DataclassInstance | _Described
)
_Id: TypeAlias = str | SupportsIndex | UUID
_Switch: TypeAlias = Literal["1", "0", "", 1, 0] | bool | None

accountChangePassword = TypedDict(
    "accountChangePassword",
    {
        "id": Required[_Id],
        "password": Required[_Value],
    },
    total=False,
)

accountCreate = TypedDict(
    "accountCreate",
    {
        "id": Required[_Id],
    },
    total=False,
)

accountModuleSSO = TypedDict(
    "accountModuleSSO",
    {
        "account_id": Required[_Id],
    },
    total=False,
)

accountSuspend = TypedDict(
    "accountSuspend",
    {
        "id": Required[_Id],
    },
    total=False,
)

accountSynch = TypedDict(
    "accountSynch",
    {
        "id": Required[_Id],
    },
    total=False,
)

accountTerminate = TypedDict(
    "accountTerminate",
    {
        "id": Required[_Id],
    },
    total=False,
)

accountUnsuspend = TypedDict(
    "accountUnsuspend",
    {
        "id": Required[_Id],
    },
    total=False,
)

activateAsAffiliate = TypedDict(
    "activateAsAffiliate",
    {
        "client_id": Required[_Id],
    },
    total=False,
)

addAccountCancellation = TypedDict(
    "addAccountCancellation",
    {
        "id": Required[_Id],
        "type": Required[Literal["Admin submitted", "Immediate", "End of billing period"]],
        "reason": Required[_Value],
        "submission_date": Required[_Value],
        "submission_time": Required[_Value],
        "other_reason": _Value,
    },
    total=False,
)

addAddonToAccount = TypedDict(
    "addAddonToAccount",
    {
        "account_id": Required[_Id],
        "addon_id": Required[_Id],
        "invoice": Literal["true"] | _Switch,
        "cycle": Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"],
        "payment_module": _Value,
        "prorata": _Switch,
    },
    total=False,
)

addAdminNote = TypedDict(
    "addAdminNote",
    {
        "item_id": Required[_Id],
        "item_type": Required[Literal["account", "admin", "client", "domain", "draft", "estimate", "invoice", "order", "rackitem"]],
        "note": Required[_Value],
        "flags": _Value,
    },
    total=False,
)

_addBulkPayInvoice_flat = TypedDict(
    "_addBulkPayInvoice_flat",
    {
        "invoice_id": Required[_Id],
        "bulkselected[]": Required[_Value],
    },
    total=False,
)

_addBulkPayInvoice_nested = TypedDict(
    "_addBulkPayInvoice_nested",
    {
        "invoice_id": Required[_Id],
        "bulkselected": Required[_Value],
    },
    total=False,
)

addBulkPayInvoice: TypeAlias = _addBulkPayInvoice_flat | _addBulkPayInvoice_nested

addClient: TypeAlias = Mapping[str, Any]

addClientContact: TypeAlias = Mapping[str, Any]

addClientCredit = TypedDict(
    "addClientCredit",
    {
        "client_id": Required[_Id],
        "amount": Required[_Value],
    },
    total=False,
)

addClientCreditCard = TypedDict(
    "addClientCreditCard",
    {
        "id": Required[_Id],
        "cardnum": Required[_Value],
        "cardtype": Required[_Value],
        "expiryyear": Required[_Value],
        "expirymonth": Required[_Value],
        "token": _Value,
        "token_gateway_id": _Id,
        "cardname": _Value,
        "card_contact_id": _Id,
        "as_token": _Switch,
    },
    total=False,
)

addClientFile = TypedDict(
    "addClientFile",
    {
        "client_id": Required[_Id],
        "data": Required[_Value],
        "name": Required[_Value],
        "filename": Required[_Value],
        "admin_only": _Switch,
        "services": _Value,
        "services[]": _Value,
    },
    total=False,
)

addDNSRecord = TypedDict(
    "addDNSRecord",
    {
        "app_id": Required[_Id],
        "zone_id": Required[_Id],
        "name": Required[_Value],
        "type": Required[_Value],
        "content": Required[_Value],
        "ttl": Required[_Value],
        "priority": _Value,
    },
    total=False,
)

addDNSZone = TypedDict(
    "addDNSZone",
    {
        "app_id": Required[_Id],
        "name": Required[_Value],
        "template_id": _Id,
        "ip": _Value,
        "client_id": _Id,
        "postaction": Literal["import-file", "import-axfr", "clone", ""],
        "axfr_server": _Value,
        "zone_file": _Value,
        "clone_domain": _Value,
        "replace_record_content": _Value,
    },
    total=False,
)

addEstimate = TypedDict(
    "addEstimate",
    {
        "client_id": Required[_Id],
    },
    total=False,
)

addEstimateLine = TypedDict(
    "addEstimateLine",
    {
        "id": Required[_Id],
        "description": Required[_Value],
        "amount": Required[_Value],
        "qty": _Value,
        "taxed": _Switch,
        "tax_rate": _Value,
    },
    total=False,
)

addInvoice = TypedDict(
    "addInvoice",
    {
        "client_id": Required[_Id],
    },
    total=False,
)

addInvoiceItem = TypedDict(
    "addInvoiceItem",
    {
        "id": Required[_Id],
        "line": Required[_Value],
        "price": Required[_Value],
        "qty": Required[_Value],
        "tax": Required[_Switch],
    },
    total=False,
)

addInvoicePayment = TypedDict(
    "addInvoicePayment",
    {
        "id": Required[_Id],
        "amount": Required[_Value],
        "paymentmodule": Required[_Value],
        "fee": Required[_Value],
        "date": Required[_Value],
        "transnumber": _Value,
        "currency_id": _Id,
        "rate": _Value,
        "send_email": _Switch,
    },
    total=False,
)

_addInvoiceQueueItem_queueitem = TypedDict(
    "_addInvoiceQueueItem_queueitem",
    {
        "description": Required[_Value],
        "amount": Required[_Value],
        "qty": Required[_Value],
        "taxed": Required[_Switch],
        "note": Required[_Value],
        "billondate": _Switch,
        "billdate": _Value,
        "duedate": _Value,
    },
    total=False,
)

_addInvoiceQueueItem_flat = TypedDict(
    "_addInvoiceQueueItem_flat",
    {
        "client_id": Required[_Id],
        "queueitem[description]": Required[_Value],
        "queueitem[amount]": Required[_Value],
        "queueitem[qty]": Required[_Value],
        "queueitem[taxed]": Required[_Switch],
        "queueitem[note]": Required[_Value],
        "id": _Id,
        "queueitem[billondate]": _Switch,
        "queueitem[billdate]": _Value,
        "queueitem[duedate]": _Value,
    },
    total=False,
)

_addInvoiceQueueItem_nested = TypedDict(
    "_addInvoiceQueueItem_nested",
    {
        "client_id": Required[_Id],
        "id": _Id,
        "queueitem": Required[_addInvoiceQueueItem_queueitem | _Strict],
    },
    total=False,
)

addInvoiceQueueItem: TypeAlias = _addInvoiceQueueItem_flat | _addInvoiceQueueItem_nested

addLanguageLines = TypedDict(
    "addLanguageLines",
    {
        "target": Required[Literal["admin", "user"]],
        "lines": Required[_Value],
    },
    total=False,
)

addOrder = TypedDict(
    "addOrder",
    {
        "client_id": Required[_Id],
        "product": Required[_Value],
        "cycle": Required[Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"]],
        "confirm": Required[_Switch],
        "invoice_generate": Required[_Switch],
        "invoice_info": Required[_Switch],
        "module": _Value,
    },
    total=False,
)

addOrderDraftDiscount = TypedDict(
    "addOrderDraftDiscount",
    {
        "id": Required[_Id],
        "coupon": Required[Literal["client", "custom"] | _Value],
        "validate": _Switch,
        "target": Literal["all", "items"],
        "type": Literal["percent", "fixed"],
        "value": _Value,
        "items": _Value,
        "cycle": Literal["once", "recurring"],
        "items[]": _Value,
    },
    total=False,
)

addOrderDraftItem: TypeAlias = Mapping[str, Any]

addOrderPage = TypedDict(
    "addOrderPage",
    {
        "name": Required[_Value],
        "ptype": Required[_Value],
        "otype": Required[_Value],
        "description": _Value,
        "slug": _Value,
        "contains": Literal["products", "categories"],
        "scenario": _Value,
    },
    total=False,
)

addProduct = TypedDict(
    "addProduct",
    {
        "category_id": Required[_Id],
        "type": Required[_Value],
        "name": Required[_Value],
        "description": _Value,
        "visible": Literal["0", "1", "-1", "-2", "-3", "-4", 0, 1, -1, -2, -3, -4],
    },
    total=False,
)

addProductForm: TypeAlias = Mapping[str, Any]

addProductFormItem: TypeAlias = Mapping[str, Any]

addPromoCode = TypedDict(
    "addPromoCode",
    {
        "code": Required[_Value],
        "coupon_type": Required[Literal["cart", "invoice", "invoice_cart", "flavor"]],
        "value": Required[_Value],
        "type": Required[Literal["fixed", "percent"]],
        "clients": Literal["all", "new", "existing"],
        "notes": _Value,
        "apply_products": Literal["on"] | _Switch,
        "products": _Value,
        "apply_categories": Literal["on"] | _Switch,
        "categories": _Value,
        "apply_addons": Literal["on"] | _Switch,
        "addons": _Value,
        "apply_domains": Literal["on"] | _Switch,
        "domains": _Value,
        "cycles": Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"] | Sequence[Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"]],
        "client_id": _Id,
        "expires": _Value,
        "max_usage_limit": _Switch,
        "usage_limit": _Value,
        "max_client_usage_limit": _Switch,
        "max_client_usage": _Value,
        "status": Literal["Active", "Archived"] | _Value,
        "products[]": _Value,
        "categories[]": _Value,
        "addons[]": _Value,
        "domains[]": _Value,
        "cycles[]": Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"] | Sequence[Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"]],
    },
    total=False,
)

addTicket = TypedDict(
    "addTicket",
    {
        "subject": Required[_Value],
        "body": Required[_Value],
        "email": _Value,
        "name": _Value,
        "dept_id": _Id,
        "client_id": _Id,
        "isinternal": _Switch,
        "status": _Value,
        "request_type": Literal["General", "Incident", "Problem", "Task", "Question"] | _Value,
        "priority": Literal["0", "1", "2", "3"] | _Value,
        "cc": _Value,
        "notes": _Value,
        "owner_id": _Id,
        "useclientname": _Switch,
        "asclient": _Switch,
        "attachments": _Value,
        "ip_address": _Value,
    },
    total=False,
)

addTicketDept = TypedDict(
    "addTicketDept",
    {
        "email": Required[_Value],
        "name": Required[_Value],
        "method": Required[Literal["POP", "PIPE"]],
        "port": _Value,
        "password": _Value,
        "login": _Value,
        "host": _Value,
    },
    total=False,
)

addTicketNotes = TypedDict(
    "addTicketNotes",
    {
        "id": Required[_Id],
        "notes": Required[_Value],
    },
    total=False,
)

addTicketReply = TypedDict(
    "addTicketReply",
    {
        "id": Required[_Id],
        "body": Required[_Value],
        "attachments": _Value,
        "status_change": _Value,
        "replier_id": _Id,
        "type": Literal["Admin", "Client"],
        "encrypt": _Switch,
        "notify_client": _Value,
        "notify_cc": _Value,
        "replier_ip": _Value,
    },
    total=False,
)

addTicketTag = TypedDict(
    "addTicketTag",
    {
        "id": Required[_Id],
        "tag": Required[_Value],
    },
    total=False,
)

addTicketTimeTracking = TypedDict(
    "addTicketTimeTracking",
    {
        "id": Required[_Id],
        "startdate": Required[_Value],
        "startime": Required[_Value],
        "enddate": Required[_Value],
        "endtime": Required[_Value],
        "rate_id": Required[_Id],
        "note": Required[_Value],
        "admin_id": _Id,
    },
    total=False,
)

addTransaction = TypedDict(
    "addTransaction",
    {
        "client_id": Required[_Id],
        "in": _Value,
        "out": _Value,
        "fee": _Value,
        "module": _Value,
        "date": _Value,
        "invoice_id": _Id,
        "trans_id": _Id,
        "description": _Value,
        "description_id": _Id,
    },
    total=False,
)

applyInvoiceCoupon = TypedDict(
    "applyInvoiceCoupon",
    {
        "id": Required[_Id],
        "applycoupon": Required[_Value],
    },
    total=False,
)

applyInvoiceCredit = TypedDict(
    "applyInvoiceCredit",
    {
        "id": Required[_Id],
        "apply_credit": Required[_Value],
    },
    total=False,
)

assignClientAffiliate = TypedDict(
    "assignClientAffiliate",
    {
        "id": Required[_Id],
        "client_id": Required[_Id],
    },
    total=False,
)

billTicketTimeTracking = TypedDict(
    "billTicketTimeTracking",
    {
        "id": Required[_Id],
    },
    total=False,
)

bulkAddProducts: TypeAlias = Mapping[str, Any]

bulkSetPrices: TypeAlias = Mapping[str, Any]

cancelQueueTask = TypedDict(
    "cancelQueueTask",
    {
        "id": _Id,
        "token": _Value,
    },
    total=False,
)

changeAccountOwner = TypedDict(
    "changeAccountOwner",
    {
        "id": Required[_Id],
        "new_owner_id": Required[_Id],
    },
    total=False,
)

changeAccountPackage = TypedDict(
    "changeAccountPackage",
    {
        "id": Required[_Id],
        "product_id": Required[_Id],
        "recalculate": _Value,
    },
    total=False,
)

_chargeCreditCard_custom = TypedDict(
    "_chargeCreditCard_custom",
    {
        "amount": _Value,
    },
    total=False,
)

chargeCreditCard = TypedDict(
    "chargeCreditCard",
    {
        "id": Required[_Id],
        "card_id": _Id,
        "custom[amount]": _Value,
        "custom": _chargeCreditCard_custom | _Strict,
    },
    total=False,
)

checkDomainPrice = TypedDict(
    "checkDomainPrice",
    {
        "id": Required[_Id],
    },
    total=False,
)

clearOrderDraftItems = TypedDict(
    "clearOrderDraftItems",
    {
        "id": Required[_Id],
    },
    total=False,
)

cloneAccount = TypedDict(
    "cloneAccount",
    {
        "id": Required[_Id],
        "draft_id": _Id,
        "qty": _Value,
        "hostnames[]": _Value,
        "hostnames": _Value,
    },
    total=False,
)

convertContactToClient = TypedDict(
    "convertContactToClient",
    {
        "client_id": Required[_Id],
        "keep_access": _Switch,
    },
    total=False,
)

convertEstimateToInvoice = TypedDict(
    "convertEstimateToInvoice",
    {
        "id": Required[_Id],
    },
    total=False,
)

convertInvoice = TypedDict(
    "convertInvoice",
    {
        "id": Required[_Id],
    },
    total=False,
)

convertOrderDraft = TypedDict(
    "convertOrderDraft",
    {
        "id": Required[_Id],
        "keep_draft": _Value,
        "tax_exempt": _Value,
        "fraudcheck": _Value,
        "fraudcheck_ip": _Value,
        "as_free": _Value,
        "ip": _Value,
        "module": _Value,
    },
    total=False,
)

createOrderDraft = TypedDict(
    "createOrderDraft",
    {
        "client_id": _Id,
        "currency_id": _Id,
    },
    total=False,
)

deleteAccountCancellation = TypedDict(
    "deleteAccountCancellation",
    {
        "id": Required[_Id],
    },
    total=False,
)

deleteClient = TypedDict(
    "deleteClient",
    {
        "id": Required[_Id],
    },
    total=False,
)

deleteClientContact = TypedDict(
    "deleteClientContact",
    {
        "client_id": Required[_Id],
        "parent_id": Required[_Id],
    },
    total=False,
)

deleteClientFile = TypedDict(
    "deleteClientFile",
    {
        "client_id": Required[_Id],
        "file_id": Required[_Id],
    },
    total=False,
)

deleteDNSRecord = TypedDict(
    "deleteDNSRecord",
    {
        "app_id": Required[_Id],
        "zone_id": Required[_Id],
        "record_id": Required[_Id],
    },
    total=False,
)

deleteDNSZone = TypedDict(
    "deleteDNSZone",
    {
        "app_id": _Id,
        "zone_id": _Id,
    },
    total=False,
)

deleteEstimate = TypedDict(
    "deleteEstimate",
    {
        "id": Required[_Id],
    },
    total=False,
)

deleteInvoice = TypedDict(
    "deleteInvoice",
    {
        "id": Required[_Id],
    },
    total=False,
)

deleteOrder = TypedDict(
    "deleteOrder",
    {
        "id": Required[_Id],
    },
    total=False,
)

deleteProduct = TypedDict(
    "deleteProduct",
    {
        "id": Required[_Id],
    },
    total=False,
)

deleteProductForm = TypedDict(
    "deleteProductForm",
    {
        "id": Required[_Id],
        "product_id": Required[_Id],
    },
    total=False,
)

deleteProductFormItem = TypedDict(
    "deleteProductFormItem",
    {
        "id": Required[_Id],
        "simple": _Switch,
    },
    total=False,
)

deleteTicket = TypedDict(
    "deleteTicket",
    {
        "id": Required[_Id],
    },
    total=False,
)

domainCheck = TypedDict(
    "domainCheck",
    {
        "domain": Required[_Value],
    },
    total=False,
)

domainDelete = TypedDict(
    "domainDelete",
    {
        "id": Required[_Id],
    },
    total=False,
)

domainDeleteHB = TypedDict(
    "domainDeleteHB",
    {
        "id": Required[_Id],
    },
    total=False,
)

domainEPP = TypedDict(
    "domainEPP",
    {
        "id": Required[_Id],
    },
    total=False,
)

domainEdit = TypedDict(
    "domainEdit",
    {
        "id": Required[_Id],
        "status": _Value,
        "autorenew": _Switch,
        "nameservers": _Value,
        "reg_module": _Value,
        "server_id": _Id,
        "premium": _Switch,
        "nameservers[]": _Value,
    },
    total=False,
)

domainGetContacts = TypedDict(
    "domainGetContacts",
    {
        "id": Required[_Id],
    },
    total=False,
)

domainRegister = TypedDict(
    "domainRegister",
    {
        "id": Required[_Id],
    },
    total=False,
)

domainRenew = TypedDict(
    "domainRenew",
    {
        "id": Required[_Id],
    },
    total=False,
)

_domainSetContacts_updateContactInfo_registrant = TypedDict(
    "_domainSetContacts_updateContactInfo_registrant",
    {
        "[firstname": Required[_Value],
        "[lastname": Required[_Value],
        "[companyname": Required[_Value],
        "[address1": Required[_Value],
        "[address2": Required[_Value],
        "[city": Required[_Value],
        "[state": Required[_Value],
        "[country": Required[_Value],
        "[postcode": Required[_Value],
        "[email": Required[_Value],
        "[phonenumber": Required[_Value],
    },
    total=False,
)

_domainSetContacts_updateContactInfo_tech = TypedDict(
    "_domainSetContacts_updateContactInfo_tech",
    {
        "[firstname": _Value,
        "[lastname": _Value,
        "[companyname": _Value,
        "[address1": _Value,
        "[address2": _Value,
        "[city": _Value,
        "[state": _Value,
        "[country": _Value,
        "[postcode": _Value,
        "[email": _Value,
        "[phonenumber": _Value,
    },
    total=False,
)

_domainSetContacts_updateContactInfo_admin = TypedDict(
    "_domainSetContacts_updateContactInfo_admin",
    {
        "[firstname": _Value,
        "[lastname": _Value,
        "[companyname": _Value,
        "[address1": _Value,
        "[address2": _Value,
        "[city": _Value,
        "[state": _Value,
        "[country": _Value,
        "[postcode": _Value,
        "[email": _Value,
        "[phonenumber": _Value,
    },
    total=False,
)

_domainSetContacts_updateContactInfo_billing = TypedDict(
    "_domainSetContacts_updateContactInfo_billing",
    {
        "[firstname": _Value,
        "[lastname": _Value,
        "[companyname": _Value,
        "[address1": _Value,
        "[address2": _Value,
        "[city": _Value,
        "[state": _Value,
        "[country": _Value,
        "[postcode": _Value,
        "[email": _Value,
        "[phonenumber": _Value,
    },
    total=False,
)

_domainSetContacts_updateContactInfo = TypedDict(
    "_domainSetContacts_updateContactInfo",
    {
        "registrant": Required[_domainSetContacts_updateContactInfo_registrant | _Strict],
        "tech": _domainSetContacts_updateContactInfo_tech | _Strict,
        "admin": _domainSetContacts_updateContactInfo_admin | _Strict,
        "billing": _domainSetContacts_updateContactInfo_billing | _Strict,
    },
    total=False,
)

_domainSetContacts_flat = TypedDict(
    "_domainSetContacts_flat",
    {
        "id": Required[_Id],
        "updateContactInfo[registrant][firstname]": Required[_Value],
        "updateContactInfo[registrant][lastname]": Required[_Value],
        "updateContactInfo[registrant][companyname]": Required[_Value],
        "updateContactInfo[registrant][address1]": Required[_Value],
        "updateContactInfo[registrant][address2]": Required[_Value],
        "updateContactInfo[registrant][city]": Required[_Value],
        "updateContactInfo[registrant][state]": Required[_Value],
        "updateContactInfo[registrant][country]": Required[_Value],
        "updateContactInfo[registrant][postcode]": Required[_Value],
        "updateContactInfo[registrant][email]": Required[_Value],
        "updateContactInfo[registrant][phonenumber]": Required[_Value],
        "updateContactInfo[tech][firstname]": _Value,
        "updateContactInfo[tech][lastname]": _Value,
        "updateContactInfo[tech][companyname]": _Value,
        "updateContactInfo[tech][address1]": _Value,
        "updateContactInfo[tech][address2]": _Value,
        "updateContactInfo[tech][city]": _Value,
        "updateContactInfo[tech][state]": _Value,
        "updateContactInfo[tech][country]": _Value,
        "updateContactInfo[tech][postcode]": _Value,
        "updateContactInfo[tech][email]": _Value,
        "updateContactInfo[tech][phonenumber]": _Value,
        "updateContactInfo[admin][firstname]": _Value,
        "updateContactInfo[admin][lastname]": _Value,
        "updateContactInfo[admin][companyname]": _Value,
        "updateContactInfo[admin][address1]": _Value,
        "updateContactInfo[admin][address2]": _Value,
        "updateContactInfo[admin][city]": _Value,
        "updateContactInfo[admin][state]": _Value,
        "updateContactInfo[admin][country]": _Value,
        "updateContactInfo[admin][postcode]": _Value,
        "updateContactInfo[admin][email]": _Value,
        "updateContactInfo[admin][phonenumber]": _Value,
        "updateContactInfo[billing][firstname]": _Value,
        "updateContactInfo[billing][lastname]": _Value,
        "updateContactInfo[billing][companyname]": _Value,
        "updateContactInfo[billing][address1]": _Value,
        "updateContactInfo[billing][address2]": _Value,
        "updateContactInfo[billing][city]": _Value,
        "updateContactInfo[billing][state]": _Value,
        "updateContactInfo[billing][country]": _Value,
        "updateContactInfo[billing][postcode]": _Value,
        "updateContactInfo[billing][email]": _Value,
        "updateContactInfo[billing][phonenumber]": _Value,
    },
    total=False,
)

_domainSetContacts_nested = TypedDict(
    "_domainSetContacts_nested",
    {
        "id": Required[_Id],
        "updateContactInfo": Required[_domainSetContacts_updateContactInfo | _Strict],
    },
    total=False,
)

domainSetContacts: TypeAlias = _domainSetContacts_flat | _domainSetContacts_nested

domainSynch = TypedDict(
    "domainSynch",
    {
        "id": Required[_Id],
    },
    total=False,
)

domainTransfer = TypedDict(
    "domainTransfer",
    {
        "id": Required[_Id],
    },
    total=False,
)

editAccountDetails: TypeAlias = Mapping[str, Any]

_editClientACH_ach = TypedDict(
    "_editClientACH_ach",
    {
        "type": Required[Literal["checkings", "savings", "business_checking"]],
        "account": Required[_Value],
        "routing": Required[_Value],
    },
    total=False,
)

_editClientACH_flat = TypedDict(
    "_editClientACH_flat",
    {
        "id": Required[_Id],
        "ach[type]": Required[Literal["checkings", "savings", "business_checking"]],
        "ach[account]": Required[_Value],
        "ach[routing]": Required[_Value],
    },
    total=False,
)

_editClientACH_nested = TypedDict(
    "_editClientACH_nested",
    {
        "id": Required[_Id],
        "ach": Required[_editClientACH_ach | _Strict],
    },
    total=False,
)

editClientACH: TypeAlias = _editClientACH_flat | _editClientACH_nested

editClientCreditCard = TypedDict(
    "editClientCreditCard",
    {
        "id": Required[_Id],
        "cardnum": Required[_Value],
        "cardtype": Required[_Value],
        "expiryyear": Required[_Value],
        "expirymonth": Required[_Value],
        "card_id": _Id,
        "token": _Value,
        "token_gateway_id": _Id,
        "cardname": _Value,
        "card_contact_id": _Id,
    },
    total=False,
)

editContactPermissions = TypedDict(
    "editContactPermissions",
    {
        "id": Required[_Id],
        "privileges": Required[_Value],
    },
    total=False,
)

editDNSRecord = TypedDict(
    "editDNSRecord",
    {
        "app_id": Required[_Id],
        "zone_id": Required[_Id],
        "record_id": Required[_Id],
        "name": Required[_Value],
        "type": Required[_Value],
        "content": Required[_Value],
        "ttl": Required[_Value],
        "priority": _Value,
    },
    total=False,
)

editEstimateDetails = TypedDict(
    "editEstimateDetails",
    {
        "id": Required[_Id],
        "date_created": _Value,
        "date_expires": _Value,
        "taxrate": _Value,
        "taxrate2": _Value,
        "credit": _Value,
        "subject": _Value,
        "client_id": _Id,
        "notes": _Value,
        "currency_id": _Id,
        "status": Literal["Draft", "Sent", "Accepted", "Invoiced", "Dead"] | _Value,
    },
    total=False,
)

editInvoiceDetails = TypedDict(
    "editInvoiceDetails",
    {
        "id": Required[_Id],
        "credit": _Value,
        "date": _Value,
        "duedate": _Value,
        "payment_module": _Value,
        "taxrate": _Value,
        "taxrate2": _Value,
        "invoicetype": Literal["standardinvoice", "recurringinvoice"],
        "metadata": _Value,
        "recurring": _Value,
        "recurring[recurr]": _Switch,
        "recurring[start_from]": _Value,
        "recurring[duedays]": _Value,
        "recurring[paybefore]": _Value,
        "recurring[frequency]": Literal["1w", "2w", "4w", "1m", "2m", "3m", "6m", "1y", "2y"],
        "recurring[occurrences]": _Value,
        "recurring[next_invoice]": _Value,
    },
    total=False,
)

editOrderDraft = TypedDict(
    "editOrderDraft",
    {
        "id": Required[_Id],
        "module": _Value,
        "scenario_id": _Id,
        "client_id": _Id,
        "confirm": _Switch,
        "invoice_generate": _Switch,
        "invoice_info": _Switch,
        "affiliate_id": _Id,
    },
    total=False,
)

editOrderDraftItem: TypeAlias = Mapping[str, Any]

editOrderPage = TypedDict(
    "editOrderPage",
    {
        "id": Required[_Id],
        "name": _Value,
        "ptype": _Value,
        "otype": _Value,
        "description": _Value,
        "slug": _Value,
        "scenario": _Value,
    },
    total=False,
)

_editProduct_config = TypedDict(
    "_editProduct_config",
    {
        "ReturnToStockOnTerminate": _Switch,
        "NotifyLowStock": _Value,
    },
    total=False,
)

editProduct = TypedDict(
    "editProduct",
    {
        "id": Required[_Id],
        "category_id": _Id,
        "type": _Value,
        "name": _Value,
        "description": _Value,
        "visible": _Value,
        "client_limit": _Value,
        "tax": _Switch,
        "code": _Value,
        "tax_group_id": _Id,
        "hostname": _Value,
        "layout": _Value,
        "contract_id": _Id,
        "autohostname": _Value,
        "username_generation": _Value,
        "autosetup": Literal["0"] | _Value,
        "upgrades": _Value,
        "domain_options": _Switch,
        "subdomain": _Value,
        "owndomain": _Switch,
        "paytype": _Value,
        "m1": _Value,
        "m_setup1": _Value,
        "m_enabled1": _Switch,
        "m": _Value,
        "m_setup": _Value,
        "w": _Value,
        "w_setup": _Value,
        "q": _Value,
        "q_setup": _Value,
        "s": _Value,
        "s_setup": _Value,
        "a": _Value,
        "a_setup": _Value,
        "b": _Value,
        "b_setup": _Value,
        "stock_usage": Literal["on", "off"],
        "qty": _Value,
        "config[ReturnToStockOnTerminate]": _Switch,
        "config[NotifyLowStock]": _Value,
        "config": _editProduct_config | _Strict,
        "upgrades[]": _Value,
    },
    total=False,
)

editProductForm: TypeAlias = Mapping[str, Any]

editStaffMember: TypeAlias = Mapping[str, Any]

editTicketDetails = TypedDict(
    "editTicketDetails",
    {
        "ticket_number": Required[_Value],
        "subject": _Value,
        "bcc": _Value,
        "cc": _Value,
        "request_type": Literal["General", "Incident", "Problem", "Task", "Question", "Project", "Delivery", "Billing"] | _Value,
        "owner_id": _Id,
        "name": _Value,
        "email": _Value,
        "deptid": _Value,
        "deadline": _Value,
    },
    total=False,
)

_generateNextInvoice_prorata = TypedDict(
    "_generateNextInvoice_prorata",
    {
        "enable": _Switch,
        "from": _Value,
        "to": _Value,
    },
    total=False,
)

generateNextInvoice = TypedDict(
    "generateNextInvoice",
    {
        "account_id": Required[_Id],
        "add_queue": _Switch,
        "addon[]": _Value,
        "account[]": _Value,
        "move_due": _Switch,
        "unlock": _Switch,
        "prorata[enable]": _Switch,
        "prorata[from]": _Value,
        "prorata[to]": _Value,
        "prorata": _generateNextInvoice_prorata | _Strict,
        "addon": _Value,
        "account": _Value,
    },
    total=False,
)

getAPIMethods = TypedDict(
    "getAPIMethods",
    {},
    total=False,
)

getAccountAddons = TypedDict(
    "getAccountAddons",
    {
        "id": Required[_Id],
    },
    total=False,
)

getAccountDetails = TypedDict(
    "getAccountDetails",
    {
        "id": Required[_Id],
    },
    total=False,
)

_getAccountLogs_filter = TypedDict(
    "_getAccountLogs_filter",
    {
        "account_id": _Value,
        "date": _Value,
        "module": _Value,
        "action": _Value,
        "admin_login": _Value,
        "result": _Switch,
        "error": _Value,
    },
    total=False,
)

getAccountLogs = TypedDict(
    "getAccountLogs",
    {
        "page": _Value,
        "filter[account_id]": _Value,
        "filter[date]": _Value,
        "filter[module]": _Value,
        "filter[action]": _Value,
        "filter[admin_login]": _Value,
        "filter[result]": _Switch,
        "filter[error]": _Value,
        "filter": _getAccountLogs_filter | _Strict,
    },
    total=False,
)

_getAccounts_filter = TypedDict(
    "_getAccounts_filter",
    {
        "client_name": _Value,
        "domain": _Value,
        "product_id": _Value,
        "status": _Value,
        "next_due": _Value,
        "billingcycle": _Value,
        "server_id": _Value,
        "form_name": _Value,
        "category_id": _Value,
        "brand_id": _Value,
    },
    total=False,
)

getAccounts = TypedDict(
    "getAccounts",
    {
        "filter[client_name]": _Value,
        "filter[domain]": _Value,
        "filter[product_id]": _Value,
        "filter[status]": _Value,
        "filter[next_due]": _Value,
        "filter[billingcycle]": _Value,
        "filter[server_id]": _Value,
        "filter[form_name]": _Value,
        "filter[category_id]": _Value,
        "filter[brand_id]": _Value,
        "page": _Value,
        "list": Literal["all", "all_active", "all_pending", "all_suspended", "all_terminated", "all_fraud", "all_cancelled"],
        "filter": _getAccounts_filter | _Strict,
    },
    total=False,
)

getAddonDetails = TypedDict(
    "getAddonDetails",
    {
        "id": Required[_Id],
        "currency_id": _Id,
    },
    total=False,
)

getAddons = TypedDict(
    "getAddons",
    {},
    total=False,
)

getAffiliate = TypedDict(
    "getAffiliate",
    {
        "id": Required[_Id],
    },
    total=False,
)

getAffiliateCommisionPlans = TypedDict(
    "getAffiliateCommisionPlans",
    {
        "page": _Value,
    },
    total=False,
)

getAffiliateVouchers = TypedDict(
    "getAffiliateVouchers",
    {
        "page": _Value,
    },
    total=False,
)

getAffiliates = TypedDict(
    "getAffiliates",
    {
        "page": _Value,
    },
    total=False,
)

getAppGroups = TypedDict(
    "getAppGroups",
    {},
    total=False,
)

getAppServers = TypedDict(
    "getAppServers",
    {
        "group": Required[_Value],
    },
    total=False,
)

_getCancellations_filter = TypedDict(
    "_getCancellations_filter",
    {
        "client_id": _Value,
        "date": _Value,
        "type": _Value,
        "item_type": Literal["Account", "Domain"],
        "item_id": _Value,
    },
    total=False,
)

getCancellations = TypedDict(
    "getCancellations",
    {
        "page": _Value,
        "filter[client_id]": _Value,
        "filter[date]": _Value,
        "filter[type]": _Value,
        "filter[item_type]": Literal["Account", "Domain"],
        "filter[item_id]": _Value,
        "filter": _getCancellations_filter | _Strict,
    },
    total=False,
)

getClientAccounts = TypedDict(
    "getClientAccounts",
    {
        "id": Required[_Id],
        "page": _Value,
        "category_id": _Id,
        "status": _Value,
        "status[]": _Value,
    },
    total=False,
)

getClientAutomationSettings = TypedDict(
    "getClientAutomationSettings",
    {
        "id": Required[_Id],
    },
    total=False,
)

getClientContact = TypedDict(
    "getClientContact",
    {
        "id": Required[_Id],
    },
    total=False,
)

getClientContacts = TypedDict(
    "getClientContacts",
    {
        "id": Required[_Id],
        "page": _Value,
    },
    total=False,
)

getClientCreditCard = TypedDict(
    "getClientCreditCard",
    {
        "id": Required[_Id],
        "card_id": _Id,
    },
    total=False,
)

getClientCreditLog = TypedDict(
    "getClientCreditLog",
    {
        "id": Required[_Id],
        "page": _Value,
    },
    total=False,
)

getClientCredits = TypedDict(
    "getClientCredits",
    {
        "page": _Value,
        "brand_id": _Id,
        "amount": _Value,
        "amount_operator": Literal["higher", "lower", "equal"],
    },
    total=False,
)

getClientDetails = TypedDict(
    "getClientDetails",
    {
        "id": Required[_Id],
    },
    total=False,
)

_getClientDomains_filter = TypedDict(
    "_getClientDomains_filter",
    {
        "name": _Value,
        "status": _Value,
        "module": _Value,
        "client_name": _Value,
    },
    total=False,
)

getClientDomains = TypedDict(
    "getClientDomains",
    {
        "id": Required[_Id],
        "page": _Value,
        "filter[name]": _Value,
        "filter[status]": _Value,
        "filter[module]": _Value,
        "filter[client_name]": _Value,
        "filter": _getClientDomains_filter | _Strict,
    },
    total=False,
)

getClientDraftOrders = TypedDict(
    "getClientDraftOrders",
    {
        "client_id": Required[_Id],
        "page": _Value,
    },
    total=False,
)

_getClientEmails_filter = TypedDict(
    "_getClientEmails_filter",
    {
        "lastname": _Value,
        "subject": _Value,
        "email": _Value,
        "message": _Value,
        "rel_type": Literal["client", "contact", "account", "domain", "order", "invoice", "estimate", "ticket"],
        "rel_id": _Value,
        "status": _Switch,
    },
    total=False,
)

getClientEmails = TypedDict(
    "getClientEmails",
    {
        "id": Required[_Id],
        "page": _Value,
        "filter[lastname]": _Value,
        "filter[subject]": _Value,
        "filter[email]": _Value,
        "filter[message]": _Value,
        "filter[rel_type]": Literal["client", "contact", "account", "domain", "order", "invoice", "estimate", "ticket"],
        "filter[rel_id]": _Value,
        "filter[status]": _Switch,
        "filter": _getClientEmails_filter | _Strict,
    },
    total=False,
)

getClientFiles = TypedDict(
    "getClientFiles",
    {
        "client_id": Required[_Id],
    },
    total=False,
)

_getClientInvoices_filter = TypedDict(
    "_getClientInvoices_filter",
    {
        "lastname": _Value,
        "firstname": _Value,
        "companyname": _Value,
        "id": _Value,
        "date": _Value,
        "duedate": _Value,
        "payment_module": _Value,
        "status": _Value,
        "recurring_id": _Value,
        "currency_id": _Value,
        "country": _Value,
        "group_id": _Value,
        "paid_id": _Value,
    },
    total=False,
)

_getClientInvoices_filterop = TypedDict(
    "_getClientInvoices_filterop",
    {
        "date": Literal["=", "<", ">", "!="],
        "duedate": Literal["=", "<", ">", "!="],
    },
    total=False,
)

getClientInvoices = TypedDict(
    "getClientInvoices",
    {
        "id": Required[_Id],
        "page": _Value,
        "filter[lastname]": _Value,
        "filter[firstname]": _Value,
        "filter[companyname]": _Value,
        "filter[id]": _Value,
        "filterop[date]": Literal["=", "<", ">", "!="],
        "filter[date]": _Value,
        "filterop[duedate]": Literal["=", "<", ">", "!="],
        "filter[duedate]": _Value,
        "filter[payment_module]": _Value,
        "filter[status]": _Value,
        "filter[recurring_id]": _Value,
        "filter[currency_id]": _Value,
        "filter[country]": _Value,
        "filter[group_id]": _Value,
        "filter[paid_id]": _Value,
        "filter": _getClientInvoices_filter | _Strict,
        "filterop": _getClientInvoices_filterop | _Strict,
    },
    total=False,
)

_getClientOrders_filter = TypedDict(
    "_getClientOrders_filter",
    {
        "number": _Value,
        "date_created": _Value,
        "client_name": _Value,
        "balance": _Value,
        "payment_module": _Value,
        "staff_member_id": _Value,
    },
    total=False,
)

_getClientOrders_filterop = TypedDict(
    "_getClientOrders_filterop",
    {
        "date_created": Literal["=", "<", ">", "!="],
    },
    total=False,
)

getClientOrders = TypedDict(
    "getClientOrders",
    {
        "id": Required[_Id],
        "page": _Value,
        "filter[number]": _Value,
        "filterop[date_created]": Literal["=", "<", ">", "!="],
        "filter[date_created]": _Value,
        "filter[client_name]": _Value,
        "filter[balance]": _Value,
        "filter[payment_module]": _Value,
        "filter[staff_member_id]": _Value,
        "filter": _getClientOrders_filter | _Strict,
        "filterop": _getClientOrders_filterop | _Strict,
    },
    total=False,
)

getClientStats = TypedDict(
    "getClientStats",
    {
        "id": Required[_Id],
    },
    total=False,
)

getClientTaxDetails = TypedDict(
    "getClientTaxDetails",
    {
        "id": Required[_Id],
    },
    total=False,
)

_getClientTickets_filter = TypedDict(
    "_getClientTickets_filter",
    {
        "status": Literal["Open"] | _Value,
        "request_type": Literal["General"] | _Value,
        "name": _Value,
        "dept_id": _Value,
        "ticket_number": _Value,
        "body": _Value,
        "email": _Value,
        "tag": _Value,
        "owner_id": _Value,
        "date": _Value,
        "admin_read": _Switch,
    },
    total=False,
)

_getClientTickets_filterop = TypedDict(
    "_getClientTickets_filterop",
    {
        "date": Literal["=", "<", ">", "!="],
    },
    total=False,
)

getClientTickets = TypedDict(
    "getClientTickets",
    {
        "id": Required[_Id],
        "page": _Value,
        "sort": Literal["ASC", "DESC"],
        "filter[status]": Literal["Open"] | _Value,
        "filter[request_type]": Literal["General"] | _Value,
        "filter[name]": _Value,
        "filter[dept_id]": _Value,
        "filter[ticket_number]": _Value,
        "filter[body]": _Value,
        "filter[email]": _Value,
        "filter[tag]": _Value,
        "filter[owner_id]": _Value,
        "filterop[date]": Literal["=", "<", ">", "!="],
        "filter[date]": _Value,
        "filter[admin_read]": _Switch,
        "filter": _getClientTickets_filter | _Strict,
        "filterop": _getClientTickets_filterop | _Strict,
    },
    total=False,
)

_getClientTransactions_filter = TypedDict(
    "_getClientTransactions_filter",
    {
        "trans_id": _Value,
        "date": _Value,
        "description": _Value,
        "module": _Value,
        "type": Literal["invoice", "credit", "bulk", "chargeback", "refund"],
        "status": Literal["Processing", "Success", "Refunded", "Chargeback"] | _Value,
        "lastname": _Value,
        "companyname": _Value,
        "currency_id": _Value,
    },
    total=False,
)

_getClientTransactions_filterop = TypedDict(
    "_getClientTransactions_filterop",
    {
        "date": Literal["=", "<", ">", "!="],
    },
    total=False,
)

_getClientTransactions_filterdatatype = TypedDict(
    "_getClientTransactions_filterdatatype",
    {
        "in": _Value,
        "out": _Value,
    },
    total=False,
)

getClientTransactions = TypedDict(
    "getClientTransactions",
    {
        "id": Required[_Id],
        "page": _Value,
        "filter[trans_id]": _Value,
        "filterop[date]": Literal["=", "<", ">", "!="],
        "filter[date]": _Value,
        "filter[description]": _Value,
        "filter[module]": _Value,
        "filter[type]": Literal["invoice", "credit", "bulk", "chargeback", "refund"],
        "filter[status]": Literal["Processing", "Success", "Refunded", "Chargeback"] | _Value,
        "filter[lastname]": _Value,
        "filter[companyname]": _Value,
        "filterdatatype[in]": _Value,
        "filterdatatype[out]": _Value,
        "filter[currency_id]": _Value,
        "filter": _getClientTransactions_filter | _Strict,
        "filterop": _getClientTransactions_filterop | _Strict,
        "filterdatatype": _getClientTransactions_filterdatatype | _Strict,
    },
    total=False,
)

getClients = TypedDict(
    "getClients",
    {
        "page": _Value,
    },
    total=False,
)

getCountryTaxDetails = TypedDict(
    "getCountryTaxDetails",
    {
        "country": Required[_Value],
        "state": _Value,
    },
    total=False,
)

getCurrencies = TypedDict(
    "getCurrencies",
    {},
    total=False,
)

getDNSZoneDetails = TypedDict(
    "getDNSZoneDetails",
    {
        "app_id": Required[_Id],
        "zone_id": Required[_Id],
    },
    total=False,
)

getDNSZones = TypedDict(
    "getDNSZones",
    {
        "client_id": _Id,
        "service_id": _Id,
    },
    total=False,
)

getDomainDetails = TypedDict(
    "getDomainDetails",
    {
        "id": Required[_Id],
    },
    total=False,
)

_getDomains_filter = TypedDict(
    "_getDomains_filter",
    {
        "name": _Value,
        "status": Literal["Active"] | _Value,
        "module": _Value,
        "client_name": _Value,
        "brand_id": _Value,
    },
    total=False,
)

getDomains = TypedDict(
    "getDomains",
    {
        "page": _Value,
        "list": Literal["all", "active", "expired", "pending", "pending_transfer", "pending_registration"],
        "filter[name]": _Value,
        "filter[status]": Literal["Active"] | _Value,
        "filter[module]": _Value,
        "filter[client_name]": _Value,
        "filter[brand_id]": _Value,
        "filter": _getDomains_filter | _Strict,
    },
    total=False,
)

getEstimateDetails = TypedDict(
    "getEstimateDetails",
    {
        "id": Required[_Id],
    },
    total=False,
)

getEstimates = TypedDict(
    "getEstimates",
    {
        "page": _Value,
    },
    total=False,
)

getHostBillversion = TypedDict(
    "getHostBillversion",
    {},
    total=False,
)

getInvoiceDetails = TypedDict(
    "getInvoiceDetails",
    {
        "id": Required[_Id],
    },
    total=False,
)

_getInvoices_filter = TypedDict(
    "_getInvoices_filter",
    {
        "lastname": _Value,
        "firstname": _Value,
        "companyname": _Value,
        "total": _Value,
        "date": _Value,
        "duedate": _Value,
        "payment_module": _Value,
        "status": _Value,
        "recurring_id": _Value,
        "currency_id": _Value,
        "country": _Value,
        "type": Literal["Hosting", "Domain"] | _Value,
        "item_id": _Value,
        "brand_id": _Value,
    },
    total=False,
)

getInvoices = TypedDict(
    "getInvoices",
    {
        "page": _Value,
        "list": Literal["all", "paid", "unpaid", "cancelled"],
        "filter[lastname]": _Value,
        "filter[firstname]": _Value,
        "filter[companyname]": _Value,
        "filter[total]": _Value,
        "filter[date]": _Value,
        "filter[duedate]": _Value,
        "filter[payment_module]": _Value,
        "filter[status]": _Value,
        "filter[recurring_id]": _Value,
        "filter[currency_id]": _Value,
        "filter[country]": _Value,
        "filter[type]": Literal["Hosting", "Domain"] | _Value,
        "filter[item_id]": _Value,
        "filter[brand_id]": _Value,
        "filter": _getInvoices_filter | _Strict,
    },
    total=False,
)

getInvoicesPDF = TypedDict(
    "getInvoicesPDF",
    {
        "from": _Value,
        "to": _Value,
        "invoices": _Value,
        "client_id": _Id,
        "invoices[]": _Value,
    },
    total=False,
)

getKBArticle = TypedDict(
    "getKBArticle",
    {
        "id": Required[_Id],
    },
    total=False,
)

getKBCategories = TypedDict(
    "getKBCategories",
    {
        "brand_id": _Id,
        "cid": _Value,
        "with_subcategories": _Switch,
    },
    total=False,
)

getNews = TypedDict(
    "getNews",
    {
        "page": _Value,
        "brand_id": _Id,
    },
    total=False,
)

getNewsItem = TypedDict(
    "getNewsItem",
    {
        "id": Required[_Id],
    },
    total=False,
)

getOrderDetails = TypedDict(
    "getOrderDetails",
    {
        "id": Required[_Id],
    },
    total=False,
)

getOrderDraft = TypedDict(
    "getOrderDraft",
    {
        "id": Required[_Id],
    },
    total=False,
)

getOrderPageTemplates = TypedDict(
    "getOrderPageTemplates",
    {},
    total=False,
)

getOrderPages = TypedDict(
    "getOrderPages",
    {},
    total=False,
)

_getOrders_filter = TypedDict(
    "_getOrders_filter",
    {
        "number": _Value,
        "date_created": _Value,
        "client_name": _Value,
        "balance": Literal["Incomplete", "Completed"],
        "payment_module": _Value,
        "staff_member_id": _Value,
        "brand_id": _Value,
    },
    total=False,
)

getOrders = TypedDict(
    "getOrders",
    {
        "page": _Value,
        "list": Literal["all", "active", "pending", "fraud", "cancelled"],
        "filter[number]": _Value,
        "filter[date_created]": _Value,
        "filter[client_name]": _Value,
        "filter[balance]": Literal["Incomplete", "Completed"],
        "filter[payment_module]": _Value,
        "filter[staff_member_id]": _Value,
        "filter[brand_id]": _Value,
        "filter": _getOrders_filter | _Strict,
    },
    total=False,
)

getPaymentModules = TypedDict(
    "getPaymentModules",
    {},
    total=False,
)

getPopularPredefinedReplies = TypedDict(
    "getPopularPredefinedReplies",
    {},
    total=False,
)

getPredefinedReplies = TypedDict(
    "getPredefinedReplies",
    {
        "cid": Required[_Value],
    },
    total=False,
)

getPredefinedReply = TypedDict(
    "getPredefinedReply",
    {
        "id": Required[_Id],
    },
    total=False,
)

getProductApplicableAddons = TypedDict(
    "getProductApplicableAddons",
    {
        "id": Required[_Id],
    },
    total=False,
)

getProductDetails = TypedDict(
    "getProductDetails",
    {
        "id": Required[_Id],
        "currency_id": _Id,
    },
    total=False,
)

getProductForm = TypedDict(
    "getProductForm",
    {
        "id": Required[_Id],
        "product_id": Required[_Id],
    },
    total=False,
)

getProductTypes = TypedDict(
    "getProductTypes",
    {},
    total=False,
)

getProductUpgrades = TypedDict(
    "getProductUpgrades",
    {
        "id": Required[_Id],
    },
    total=False,
)

getProducts = TypedDict(
    "getProducts",
    {
        "id": Required[_Id],
        "currency_id": _Id,
        "instock": _Switch,
        "visible": Literal["0", "1", "-1", "-2", "-3", "-4", 0, 1, -1, -2, -3, -4],
    },
    total=False,
)

getPromoDetailsByCode = TypedDict(
    "getPromoDetailsByCode",
    {
        "code": Required[_Value],
    },
    total=False,
)

getQueueTasks = TypedDict(
    "getQueueTasks",
    {
        "page": _Value,
    },
    total=False,
)

getServerDetails = TypedDict(
    "getServerDetails",
    {
        "id": Required[_Id],
    },
    total=False,
)

getStaffMember = TypedDict(
    "getStaffMember",
    {
        "id": Required[_Id],
    },
    total=False,
)

getStaffTeam = TypedDict(
    "getStaffTeam",
    {
        "id": Required[_Id],
    },
    total=False,
)

getSubCategories = TypedDict(
    "getSubCategories",
    {
        "id": Required[_Id],
    },
    total=False,
)

getTicketDepts = TypedDict(
    "getTicketDepts",
    {},
    total=False,
)

getTicketDetails = TypedDict(
    "getTicketDetails",
    {
        "id": Required[_Id],
    },
    total=False,
)

getTicketTimeTable = TypedDict(
    "getTicketTimeTable",
    {
        "id": Required[_Id],
    },
    total=False,
)

_getTickets_filter = TypedDict(
    "_getTickets_filter",
    {
        "tag": _Value,
        "list": Literal["all", "open", "client-reply", "in-progress", "answered", "closed"] | _Value,
        "status": Literal["Answered", "Client-Reply", "Closed", "In-Progress", "Open", "Resolved", "Scheduled-Notification", "Sent-Out"] | _Value,
        "request_type": Literal["General", "Problem", "Incident", "Task", "Question"] | _Value,
        "name": _Value,
        "dept_id": _Value,
        "ticket_number": _Value,
        "body": _Value,
        "email": _Value,
        "tags": _Value,
        "owner_id": _Value,
        "date": _Value,
        "admin_read": _Value,
        "flags": Literal["FLAG_HAS_NOTE", "FLAG_HAS_BILLS", "FLAG_HAS_REPLY_DRAFT", "FLAG_IS_INTERNAL", "FLAG_REPORTED_REPLY", "FLAG_IS_PUBLIC", "FLAG_REPORTED_TICKET", "FLAG_PENDING_REVIEW", "FLAG_OVERWRITE_CC", "FLAG_REPLY_HAS_LOCK", "FLAG_ENCRYPTED", "FLAG_WAS_PUBLIC", "FLAG_DISABLE_CLIENT_REOPEN", "FLAG_IMPORTED"] | _Value,
        "flagsop": Literal["NOT"] | _Value,
    },
    total=False,
)

getTickets = TypedDict(
    "getTickets",
    {
        "page": _Value,
        "dept": _Value,
        "filter[tag]": _Value,
        "filter[list]": Literal["all", "open", "client-reply", "in-progress", "answered", "closed"] | _Value,
        "filter[status]": Literal["Answered", "Client-Reply", "Closed", "In-Progress", "Open", "Resolved", "Scheduled-Notification", "Sent-Out"] | _Value,
        "filter[request_type]": Literal["General", "Problem", "Incident", "Task", "Question"] | _Value,
        "filter[name]": _Value,
        "filter[dept_id]": _Value,
        "filter[ticket_number]": _Value,
        "filter[body]": _Value,
        "filter[email]": _Value,
        "filter[tags]": _Value,
        "filter[owner_id]": _Value,
        "filter[date]": _Value,
        "filter[admin_read]": _Value,
        "filter[flags]": Literal["FLAG_HAS_NOTE", "FLAG_HAS_BILLS", "FLAG_HAS_REPLY_DRAFT", "FLAG_IS_INTERNAL", "FLAG_REPORTED_REPLY", "FLAG_IS_PUBLIC", "FLAG_REPORTED_TICKET", "FLAG_PENDING_REVIEW", "FLAG_OVERWRITE_CC", "FLAG_REPLY_HAS_LOCK", "FLAG_ENCRYPTED", "FLAG_WAS_PUBLIC", "FLAG_DISABLE_CLIENT_REOPEN", "FLAG_IMPORTED"] | _Value,
        "filter[flagsop]": Literal["NOT"] | _Value,
        "filter": _getTickets_filter | _Strict,
    },
    total=False,
)

getTicketsTags = TypedDict(
    "getTicketsTags",
    {},
    total=False,
)

getTransactionDetails = TypedDict(
    "getTransactionDetails",
    {
        "id": Required[_Id],
    },
    total=False,
)

_getTransactions_filter = TypedDict(
    "_getTransactions_filter",
    {
        "trans_id": _Value,
        "date": _Value,
        "description": _Value,
        "module": _Value,
        "type": Literal["invoice", "credit", "bulk", "chargeback", "refund"],
        "status": Literal["Processing", "Success", "Refunded", "Chargeback"] | _Value,
        "lastname": _Value,
        "companyname": _Value,
        "in": _Value,
        "out": _Value,
        "currency_id": _Value,
    },
    total=False,
)

getTransactions = TypedDict(
    "getTransactions",
    {
        "page": _Value,
        "filter[trans_id]": _Value,
        "filter[date]": _Value,
        "filter[description]": _Value,
        "filter[module]": _Value,
        "filter[type]": Literal["invoice", "credit", "bulk", "chargeback", "refund"],
        "filter[status]": Literal["Processing", "Success", "Refunded", "Chargeback"] | _Value,
        "filter[lastname]": _Value,
        "filter[companyname]": _Value,
        "filter[in]": _Value,
        "filter[out]": _Value,
        "filter[currency_id]": _Value,
        "filter": _getTransactions_filter | _Strict,
    },
    total=False,
)

inventoryListProducts = TypedDict(
    "inventoryListProducts",
    {},
    total=False,
)

inventoryListShipping = TypedDict(
    "inventoryListShipping",
    {
        "deployment_id": Required[_Id],
    },
    total=False,
)

ipamAssignIP = TypedDict(
    "ipamAssignIP",
    {
        "account_id": Required[_Id],
        "ip_id": _Id,
        "ip": _Value,
        "subnet_id": _Id,
        "reason": _Value,
    },
    total=False,
)

ipamListIPs = TypedDict(
    "ipamListIPs",
    {
        "subnet_id": Required[_Id],
        "page": _Value,
        "status": Literal["assigned", "reserved"] | _Value,
    },
    total=False,
)

ipamListSubnets = TypedDict(
    "ipamListSubnets",
    {},
    total=False,
)

ipamUnassignIP = TypedDict(
    "ipamUnassignIP",
    {
        "account_id": Required[_Id],
        "ip_id": _Id,
        "ip": _Value,
        "subnet_id": _Id,
    },
    total=False,
)

ipamUpdateIP = TypedDict(
    "ipamUpdateIP",
    {
        "ip_id": _Id,
        "ip": _Value,
        "status": Literal["assigned", "reserved"],
        "hostname": _Value,
        "client_description": _Value,
        "admin_description": _Value,
        "wan_ip": _Value,
        "mac": _Value,
        "rdns": _Value,
    },
    total=False,
)

issueCreditNote = TypedDict(
    "issueCreditNote",
    {
        "id": Required[_Id],
        "cnote_type": Literal["just_note", "note_and_credit"],
    },
    total=False,
)

listActiveModules = TypedDict(
    "listActiveModules",
    {
        "type": Required[Literal["Hosting", "Payment", "Domain", "Fraud", "Other", "Notification"]],
    },
    total=False,
)

listAdminNotes = TypedDict(
    "listAdminNotes",
    {
        "item_id": Required[_Id],
        "item_type": Required[Literal["account", "admin", "client", "domain", "draft", "estimate", "invoice", "order", "rackitem"]],
    },
    total=False,
)

listClientCreditCards = TypedDict(
    "listClientCreditCards",
    {
        "id": Required[_Id],
    },
    total=False,
)

listPromoCodes = TypedDict(
    "listPromoCodes",
    {
        "page": _Value,
        "include_batch": _Switch,
    },
    total=False,
)

listStaffMembers = TypedDict(
    "listStaffMembers",
    {},
    total=False,
)

listStaffTeams = TypedDict(
    "listStaffTeams",
    {},
    total=False,
)

_mergeTickets_flat = TypedDict(
    "_mergeTickets_flat",
    {
        "tickets[]": Required[_Value],
    },
    total=False,
)

_mergeTickets_nested = TypedDict(
    "_mergeTickets_nested",
    {
        "tickets": Required[_Value],
    },
    total=False,
)

mergeTickets: TypeAlias = _mergeTickets_flat | _mergeTickets_nested

meteredAddUsage = TypedDict(
    "meteredAddUsage",
    {
        "account_id": Required[_Id],
        "variable": Required[_Value],
        "qty": Required[_Value],
        "output": _Value,
        "rawoutput": _Value,
        "charge": _Value,
        "date_created": _Value,
        "date_updated": _Value,
    },
    total=False,
)

meteredAddUsageBulk: TypeAlias = Mapping[str, Any]

meteredGetUsage = TypedDict(
    "meteredGetUsage",
    {
        "account_id": Required[_Id],
    },
    total=False,
)

meteredGetVariables = TypedDict(
    "meteredGetVariables",
    {
        "product_id": Required[_Id],
    },
    total=False,
)

module: TypeAlias = Mapping[str, Any]

orderConfigUpgrade: TypeAlias = Mapping[str, Any]

orderUpgrade = TypedDict(
    "orderUpgrade",
    {
        "id": Required[_Id],
        "new_billing": Required[Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"]],
        "new": _Value,
        "module": _Value,
    },
    total=False,
)

passwordChange = TypedDict(
    "passwordChange",
    {
        "client_id": Required[_Id],
        "password": Required[_Value],
    },
    total=False,
)

passwordReset = TypedDict(
    "passwordReset",
    {
        "client_id": Required[_Id],
    },
    total=False,
)

passwordResetRequest = TypedDict(
    "passwordResetRequest",
    {
        "email": Required[_Value],
    },
    total=False,
)

_productCloneSettings_flat = TypedDict(
    "_productCloneSettings_flat",
    {
        "source_product_id": Required[_Id],
        "target_product_ids[]": Required[_Value],
        "settings[]": Required[Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7] | Sequence[Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7]]],
    },
    total=False,
)

_productCloneSettings_nested = TypedDict(
    "_productCloneSettings_nested",
    {
        "source_product_id": Required[_Id],
        "target_product_ids": Required[_Value],
        "settings": Required[Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7] | Sequence[Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7]]],
    },
    total=False,
)

productCloneSettings: TypeAlias = _productCloneSettings_flat | _productCloneSettings_nested

proxmoxListBackups = TypedDict(
    "proxmoxListBackups",
    {
        "id": Required[_Id],
    },
    total=False,
)

proxmoxListOsTemplates = TypedDict(
    "proxmoxListOsTemplates",
    {
        "id": Required[_Id],
        "vpsid": _Value,
    },
    total=False,
)

proxmoxListUserVmTemplates = TypedDict(
    "proxmoxListUserVmTemplates",
    {
        "id": Required[_Id],
    },
    total=False,
)

proxmoxListVMs = TypedDict(
    "proxmoxListVMs",
    {
        "id": Required[_Id],
    },
    total=False,
)

proxmoxResetVmPassword = TypedDict(
    "proxmoxResetVmPassword",
    {
        "id": Required[_Id],
        "vpsid": Required[_Value],
        "rootpass": Required[_Value],
        "canreboot": _Switch,
    },
    total=False,
)

_proxmoxResetVmSshKeys_flat = TypedDict(
    "_proxmoxResetVmSshKeys_flat",
    {
        "id": Required[_Id],
        "vpsid": Required[_Value],
        "canreboot": _Switch,
        "keys[]": Required[_Value],
    },
    total=False,
)

_proxmoxResetVmSshKeys_nested = TypedDict(
    "_proxmoxResetVmSshKeys_nested",
    {
        "id": Required[_Id],
        "vpsid": Required[_Value],
        "keys": Required[_Value],
        "canreboot": _Switch,
    },
    total=False,
)

proxmoxResetVmSshKeys: TypeAlias = _proxmoxResetVmSshKeys_flat | _proxmoxResetVmSshKeys_nested

proxmoxVmDetails = TypedDict(
    "proxmoxVmDetails",
    {
        "id": Required[_Id],
        "vpsid": Required[_Value],
    },
    total=False,
)

proxmoxVmPowerOff = TypedDict(
    "proxmoxVmPowerOff",
    {
        "id": Required[_Id],
        "vpsid": Required[_Value],
    },
    total=False,
)

proxmoxVmPowerOn = TypedDict(
    "proxmoxVmPowerOn",
    {
        "id": Required[_Id],
        "vpsid": Required[_Value],
    },
    total=False,
)

proxmoxVmResetStatus = TypedDict(
    "proxmoxVmResetStatus",
    {
        "id": Required[_Id],
        "vpsid": Required[_Value],
    },
    total=False,
)

removeAdminNote = TypedDict(
    "removeAdminNote",
    {
        "id": Required[_Id],
    },
    total=False,
)

removeClientCreditCard = TypedDict(
    "removeClientCreditCard",
    {
        "id": Required[_Id],
        "card_id": _Id,
    },
    total=False,
)

removeOrderDraft = TypedDict(
    "removeOrderDraft",
    {
        "id": Required[_Id],
    },
    total=False,
)

removeOrderDraftDiscount = TypedDict(
    "removeOrderDraftDiscount",
    {
        "id": Required[_Id],
    },
    total=False,
)

search = TypedDict(
    "search",
    {
        "query": Required[_Value],
    },
    total=False,
)

searchServiceByIP = TypedDict(
    "searchServiceByIP",
    {
        "ip": Required[_Value],
        "source": Literal["ipam", "proxmox", "vpsdata", "localcloud"],
    },
    total=False,
)

searchServiceByIPLimited = TypedDict(
    "searchServiceByIPLimited",
    {
        "ip": Required[_Value],
        "source": Literal["ipam", "proxmox", "vpsdata", "localcloud"],
    },
    total=False,
)

sendEstimate = TypedDict(
    "sendEstimate",
    {
        "id": Required[_Id],
    },
    total=False,
)

sendInvoice = TypedDict(
    "sendInvoice",
    {
        "id": Required[_Id],
    },
    total=False,
)

sendMessage = TypedDict(
    "sendMessage",
    {
        "subject": _Value,
        "body": _Value,
        "to": _Value,
        "client_id": _Id,
        "sender": _Value,
        "template": _Value,
        "use_variables": _Value,
        "html": _Value,
        "notify": _Value,
        "replyto": _Value,
        "from2": _Value,
        "from1": _Value,
        "variables": _Value,
        "email_override": _Value,
        "brand_id": _Id,
    },
    total=False,
)

sendMobileClientNotify = TypedDict(
    "sendMobileClientNotify",
    {
        "client_id": Required[_Id],
        "subject": Required[_Value],
        "body": Required[_Value],
        "server_id": _Id,
    },
    total=False,
)

sendMobileStaffNotify = TypedDict(
    "sendMobileStaffNotify",
    {
        "subject": Required[_Value],
        "body": Required[_Value],
        "server_id": _Id,
    },
    total=False,
)

setClientAutomationSettings = TypedDict(
    "setClientAutomationSettings",
    {
        "id": Required[_Id],
        "setting": Required[Literal["DefaultPaymentModule", "CreditAutoApply", "GenerateSeparateInvoices", "ClientNotifications"] | _Value],
        "value": _Value,
        "default": _Value,
    },
    total=False,
)

setClientDetails: TypeAlias = Mapping[str, Any]

setContactDetails: TypeAlias = Mapping[str, Any]

setEstimateStatus = TypedDict(
    "setEstimateStatus",
    {
        "id": Required[_Id],
        "status": Required[Literal["Draft", "Sent", "Accepted", "Invoiced", "Dead"] | _Value],
    },
    total=False,
)

setInvoiceStatus = TypedDict(
    "setInvoiceStatus",
    {
        "id": Required[_Id],
        "status": Required[Literal["Paid", "Unpaid", "Cancelled"] | _Value],
    },
    total=False,
)

setOrderActive = TypedDict(
    "setOrderActive",
    {
        "id": Required[_Id],
    },
    total=False,
)

setOrderCancel = TypedDict(
    "setOrderCancel",
    {
        "id": Required[_Id],
    },
    total=False,
)

setOrderFraud = TypedDict(
    "setOrderFraud",
    {
        "id": Required[_Id],
    },
    total=False,
)

setOrderPending = TypedDict(
    "setOrderPending",
    {
        "id": Required[_Id],
    },
    total=False,
)

setOrderStatus = TypedDict(
    "setOrderStatus",
    {
        "id": Required[_Id],
        "status": Required[Literal["Active", "Pending", "Cancelled", "Fraud"] | _Value],
    },
    total=False,
)

setTicketPriority = TypedDict(
    "setTicketPriority",
    {
        "id": Required[_Id],
        "priority": Required[Literal["High", "Low", "Medium"]],
    },
    total=False,
)

setTicketStatus = TypedDict(
    "setTicketStatus",
    {
        "id": Required[_Id],
        "status": Required[Literal["Open", "Closed", "Client-Reply", "In-Progress", "Answered"] | _Value],
    },
    total=False,
)

storeCardToken = TypedDict(
    "storeCardToken",
    {
        "client_id": Required[_Id],
        "gateway_id": Required[_Id],
        "token": Required[_Value],
        "lastfour": _Value,
        "expdate": _Value,
    },
    total=False,
)

tokenizeClientCard = TypedDict(
    "tokenizeClientCard",
    {
        "client_id": Required[_Id],
        "gateway_id": Required[_Id],
        "token": Required[_Value],
        "lastfour": _Value,
        "expdate": _Value,
    },
    total=False,
)

unassignClientAffiliate = TypedDict(
    "unassignClientAffiliate",
    {
        "id": Required[_Id],
        "client_id": Required[_Id],
    },
    total=False,
)

updatePromoCode = TypedDict(
    "updatePromoCode",
    {
        "id": Required[_Id],
        "code": Required[_Value],
        "coupon_type": Required[Literal["cart", "invoice", "invoice_cart", "flavor"]],
        "value": Required[_Value],
        "type": Required[Literal["fixed", "percent"]],
        "clients": Literal["all", "new", "existing"],
        "notes": _Value,
        "apply_products": Literal["on"] | _Switch,
        "products": _Value,
        "apply_categories": Literal["on"] | _Switch,
        "categories": _Value,
        "apply_addons": Literal["on"] | _Switch,
        "addons": _Value,
        "apply_domains": Literal["on"] | _Switch,
        "domains": _Value,
        "cycles": Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"] | Sequence[Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"]],
        "client_id": _Id,
        "expires": _Value,
        "max_usage_limit": _Switch,
        "usage_limit": _Value,
        "max_client_usage_limit": _Switch,
        "max_client_usage": _Value,
        "status": Literal["Active", "Archived"] | _Value,
        "products[]": _Value,
        "categories[]": _Value,
        "addons[]": _Value,
        "domains[]": _Value,
        "cycles[]": Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"] | Sequence[Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"]],
    },
    total=False,
)

verifyClientLogin = TypedDict(
    "verifyClientLogin",
    {
        "email": Required[_Value],
        "password": Required[_Value],
        "brand": _Value,
        "origin_ip": _Value,
        "ban_on_failure": _Switch,
        "trigger_login_event": _Value,
    },
    total=False,
)

vmManagerHistoryVM = TypedDict(
    "vmManagerHistoryVM",
    {
        "id": Required[_Id],
        "page": _Value,
    },
    total=False,
)

vmManagerReinstallVM = TypedDict(
    "vmManagerReinstallVM",
    {
        "id": Required[_Id],
        "os": Required[_Value],
    },
    total=False,
)

vmManagerRestartVM = TypedDict(
    "vmManagerRestartVM",
    {
        "id": Required[_Id],
    },
    total=False,
)

vmManagerStartVM = TypedDict(
    "vmManagerStartVM",
    {
        "id": Required[_Id],
    },
    total=False,
)

vmManagerStopVm = TypedDict(
    "vmManagerStopVm",
    {
        "id": Required[_Id],
    },
    total=False,
)

vmManagerVMVNC = TypedDict(
    "vmManagerVMVNC",
    {
        "id": Required[_Id],
    },
    total=False,
)
