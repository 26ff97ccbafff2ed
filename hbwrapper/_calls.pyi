# tests/tools/generate_stubs.py writes this file from the catalogue: change the catalogue.
"""The documented calls, as attributes of HBWrapper and ApiWrapper."""

from _typeshed import DataclassInstance
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from types import SimpleNamespace
from typing import Any, Generic, Literal, NoReturn, TypeAlias, TypeVar, overload

from . import params as p
from .params import _Id, _Loose, _NoParameterOfThisCall, _Switch, _Value

_P = TypeVar("_P")
_R = TypeVar("_R", covariant=True)
_Empty: TypeAlias = list[NoReturn] | tuple[()] | None

class _Call(Generic[_R]):
    @property
    def __name__(self) -> str: ...
    @property
    def __qualname__(self) -> str: ...
    @overload
    def map(
        self,
        params: Iterable[Any],
        /,
        *,
        workers: int = 8,
        executor: Executor | None = None,
        on_error: Literal["raise"] = "raise",
    ) -> Iterator[_R]: ...
    @overload
    def map(
        self,
        params: Iterable[Any],
        /,
        *,
        workers: int = 8,
        executor: Executor | None = None,
        on_error: Literal["return"],
    ) -> Iterator[_R | Exception]: ...

class _Paged(_Call[dict[str, Any]], Generic[_P]):
    def pages(
        self, params: _P | _Loose | _Empty = None, /, *, workers: int = 1
    ) -> Iterator[dict[str, Any]]: ...
    def records(
        self,
        params: _P | _Loose | _Empty = None,
        /,
        *,
        workers: int = 1,
        key: str | None = None,
    ) -> Iterator[dict[str, Any]]: ...

class _PagedOf(_Call[dict[str, Any]], Generic[_P]):
    """Paged, with required parameters."""

    def pages(
        self, params: _P | _Loose, /, *, workers: int = 1
    ) -> Iterator[dict[str, Any]]: ...
    def records(
        self, params: _P | _Loose, /, *, workers: int = 1, key: str | None = None
    ) -> Iterator[dict[str, Any]]: ...

class _accountChangePassword(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        password: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountChangePassword | _Loose | None,
        /,
        *,
        id: _Id = ...,
        password: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _accountCreate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountCreate | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _accountModuleSSO(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        account_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountModuleSSO | _Loose | None,
        /,
        *,
        account_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _accountSuspend(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountSuspend | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _accountSynch(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountSynch | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _accountTerminate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountTerminate | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _accountUnsuspend(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountUnsuspend | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _activateAsAffiliate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.activateAsAffiliate | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addAccountCancellation(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        type: Literal["Admin submitted", "Immediate", "End of billing period"],
        reason: _Value,
        submission_date: _Value,
        submission_time: _Value,
        other_reason: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addAccountCancellation | _Loose | None,
        /,
        *,
        id: _Id = ...,
        type: Literal["Admin submitted", "Immediate", "End of billing period"] = ...,
        reason: _Value = ...,
        submission_date: _Value = ...,
        submission_time: _Value = ...,
        other_reason: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addAddonToAccount(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        account_id: _Id,
        addon_id: _Id,
        invoice: Literal["true"] | _Switch = ...,
        cycle: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"] = ...,
        payment_module: _Value = ...,
        prorata: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addAddonToAccount | _Loose | None,
        /,
        *,
        account_id: _Id = ...,
        addon_id: _Id = ...,
        invoice: Literal["true"] | _Switch = ...,
        cycle: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"] = ...,
        payment_module: _Value = ...,
        prorata: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addAdminNote(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        item_id: _Id,
        item_type: Literal["account", "admin", "client", "domain", "draft", "estimate", "invoice", "order", "rackitem"],
        note: _Value,
        flags: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addAdminNote | _Loose | None,
        /,
        *,
        item_id: _Id = ...,
        item_type: Literal["account", "admin", "client", "domain", "draft", "estimate", "invoice", "order", "rackitem"] = ...,
        note: _Value = ...,
        flags: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addBulkPayInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        invoice_id: _Id,
        bulkselected: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addBulkPayInvoice | _Loose | None,
        /,
        *,
        invoice_id: _Id = ...,
        bulkselected: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addClient(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        email: _Value,
        password: _Value,
        password2: _Value,
        firstname: _Value = ...,
        lastname: _Value = ...,
        notify: _Switch = ...,
        phonenumber: _Value = ...,
        type: Literal["Private", "Company"] = ...,
        address1: _Value = ...,
        address2: _Value = ...,
        city: _Value = ...,
        state: _Value = ...,
        postcode: _Value = ...,
        country: _Value = ...,
        companyname: _Value = ...,
        field: _Value = ...,
        group_id: _Id = ...,
        language: _Value = ...,
        status: Literal["Active", "Lead", "Prospect", "Lost"] | _Value = ...,
        currency_id: _Id = ...,
        brand: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        email: _Value = ...,
        password: _Value = ...,
        password2: _Value = ...,
        firstname: _Value = ...,
        lastname: _Value = ...,
        notify: _Switch = ...,
        phonenumber: _Value = ...,
        type: Literal["Private", "Company"] = ...,
        address1: _Value = ...,
        address2: _Value = ...,
        city: _Value = ...,
        state: _Value = ...,
        postcode: _Value = ...,
        country: _Value = ...,
        companyname: _Value = ...,
        field: _Value = ...,
        group_id: _Id = ...,
        language: _Value = ...,
        status: Literal["Active", "Lead", "Prospect", "Lost"] | _Value = ...,
        currency_id: _Id = ...,
        brand: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _addClientContact(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        email: _Value,
        firstname: _Value = ...,
        lastname: _Value = ...,
        password: _Value = ...,
        password2: _Value = ...,
        phonenumber: _Value = ...,
        address1: _Value = ...,
        address2: _Value = ...,
        city: _Value = ...,
        state: _Value = ...,
        postcode: _Value = ...,
        country: _Value = ...,
        privileges: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        id: _Id = ...,
        email: _Value = ...,
        firstname: _Value = ...,
        lastname: _Value = ...,
        password: _Value = ...,
        password2: _Value = ...,
        phonenumber: _Value = ...,
        address1: _Value = ...,
        address2: _Value = ...,
        city: _Value = ...,
        state: _Value = ...,
        postcode: _Value = ...,
        country: _Value = ...,
        privileges: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _addClientCredit(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        amount: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addClientCredit | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        amount: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addClientCreditCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        cardnum: _Value,
        cardtype: _Value,
        expiryyear: _Value,
        expirymonth: _Value,
        token: _Value = ...,
        token_gateway_id: _Id = ...,
        cardname: _Value = ...,
        card_contact_id: _Id = ...,
        as_token: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addClientCreditCard | _Loose | None,
        /,
        *,
        id: _Id = ...,
        cardnum: _Value = ...,
        cardtype: _Value = ...,
        expiryyear: _Value = ...,
        expirymonth: _Value = ...,
        token: _Value = ...,
        token_gateway_id: _Id = ...,
        cardname: _Value = ...,
        card_contact_id: _Id = ...,
        as_token: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addClientFile(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        data: _Value,
        name: _Value,
        filename: _Value,
        admin_only: _Switch = ...,
        services: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addClientFile | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        data: _Value = ...,
        name: _Value = ...,
        filename: _Value = ...,
        admin_only: _Switch = ...,
        services: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addDNSRecord(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        app_id: _Id,
        zone_id: _Id,
        name: _Value,
        type: _Value,
        content: _Value,
        ttl: _Value,
        priority: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addDNSRecord | _Loose | None,
        /,
        *,
        app_id: _Id = ...,
        zone_id: _Id = ...,
        name: _Value = ...,
        type: _Value = ...,
        content: _Value = ...,
        ttl: _Value = ...,
        priority: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addDNSZone(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        app_id: _Id,
        name: _Value,
        template_id: _Id = ...,
        ip: _Value = ...,
        client_id: _Id = ...,
        postaction: Literal["import-file", "import-axfr", "clone", ""] = ...,
        axfr_server: _Value = ...,
        zone_file: _Value = ...,
        clone_domain: _Value = ...,
        replace_record_content: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addDNSZone | _Loose | None,
        /,
        *,
        app_id: _Id = ...,
        name: _Value = ...,
        template_id: _Id = ...,
        ip: _Value = ...,
        client_id: _Id = ...,
        postaction: Literal["import-file", "import-axfr", "clone", ""] = ...,
        axfr_server: _Value = ...,
        zone_file: _Value = ...,
        clone_domain: _Value = ...,
        replace_record_content: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addEstimate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addEstimate | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addEstimateLine(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        description: _Value,
        amount: _Value,
        qty: _Value = ...,
        taxed: _Switch = ...,
        tax_rate: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addEstimateLine | _Loose | None,
        /,
        *,
        id: _Id = ...,
        description: _Value = ...,
        amount: _Value = ...,
        qty: _Value = ...,
        taxed: _Switch = ...,
        tax_rate: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addInvoice | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addInvoiceItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        line: _Value,
        price: _Value,
        qty: _Value,
        tax: _Switch,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addInvoiceItem | _Loose | None,
        /,
        *,
        id: _Id = ...,
        line: _Value = ...,
        price: _Value = ...,
        qty: _Value = ...,
        tax: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addInvoicePayment(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        amount: _Value,
        paymentmodule: _Value,
        fee: _Value,
        date: _Value,
        transnumber: _Value = ...,
        currency_id: _Id = ...,
        rate: _Value = ...,
        send_email: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addInvoicePayment | _Loose | None,
        /,
        *,
        id: _Id = ...,
        amount: _Value = ...,
        paymentmodule: _Value = ...,
        fee: _Value = ...,
        date: _Value = ...,
        transnumber: _Value = ...,
        currency_id: _Id = ...,
        rate: _Value = ...,
        send_email: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addInvoiceQueueItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        id: _Id = ...,
        queueitem: p._addInvoiceQueueItem_queueitem | _Loose,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addInvoiceQueueItem | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        id: _Id = ...,
        queueitem: p._addInvoiceQueueItem_queueitem | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addLanguageLines(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        target: Literal["admin", "user"],
        lines: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addLanguageLines | _Loose | None,
        /,
        *,
        target: Literal["admin", "user"] = ...,
        lines: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addOrder(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        product: _Value,
        cycle: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"],
        confirm: _Switch,
        invoice_generate: _Switch,
        invoice_info: _Switch,
        module: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addOrder | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        product: _Value = ...,
        cycle: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"] = ...,
        confirm: _Switch = ...,
        invoice_generate: _Switch = ...,
        invoice_info: _Switch = ...,
        module: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addOrderDraftDiscount(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        coupon: Literal["client", "custom"] | _Value,
        validate: _Switch = ...,
        target: Literal["all", "items"] = ...,
        type: Literal["percent", "fixed"] = ...,
        value: _Value = ...,
        items: _Value = ...,
        cycle: Literal["once", "recurring"] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addOrderDraftDiscount | _Loose | None,
        /,
        *,
        id: _Id = ...,
        coupon: Literal["client", "custom"] | _Value = ...,
        validate: _Switch = ...,
        target: Literal["all", "items"] = ...,
        type: Literal["percent", "fixed"] = ...,
        value: _Value = ...,
        items: _Value = ...,
        cycle: Literal["once", "recurring"] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addOrderDraftItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        product: _Value = ...,
        prod_type: Literal["domain", "service"] = ...,
        account_id: _Id = ...,
        cycle: Literal["free", "once", "m", "q", "a"] | _Value = ...,
        host: _Value = ...,
        domain_sld: _Value = ...,
        domain_tld: _Value = ...,
        domain_period: _Value = ...,
        domain_action: Literal["Register", "Transfer"] = ...,
        domain_eppcode: _Value = ...,
        custom: _Value = ...,
        addons: _Value = ...,
        checkifadded: _Switch = ...,
        qty: _Value = ...,
        service: _Value = ...,
        multiple: _Value = ...,
        domain_nameservers: _Value = ...,
        billing: _Value = ...,
        domain_contacts: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        id: _Id = ...,
        product: _Value = ...,
        prod_type: Literal["domain", "service"] = ...,
        account_id: _Id = ...,
        cycle: Literal["free", "once", "m", "q", "a"] | _Value = ...,
        host: _Value = ...,
        domain_sld: _Value = ...,
        domain_tld: _Value = ...,
        domain_period: _Value = ...,
        domain_action: Literal["Register", "Transfer"] = ...,
        domain_eppcode: _Value = ...,
        custom: _Value = ...,
        addons: _Value = ...,
        checkifadded: _Switch = ...,
        qty: _Value = ...,
        service: _Value = ...,
        multiple: _Value = ...,
        domain_nameservers: _Value = ...,
        billing: _Value = ...,
        domain_contacts: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _addOrderPage(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        name: _Value,
        ptype: _Value,
        otype: _Value,
        description: _Value = ...,
        slug: _Value = ...,
        contains: Literal["products", "categories"] = ...,
        scenario: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addOrderPage | _Loose | None,
        /,
        *,
        name: _Value = ...,
        ptype: _Value = ...,
        otype: _Value = ...,
        description: _Value = ...,
        slug: _Value = ...,
        contains: Literal["products", "categories"] = ...,
        scenario: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addProduct(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        category_id: _Id,
        type: _Value,
        name: _Value,
        description: _Value = ...,
        visible: Literal["0", "1", "-1", "-2", "-3", "-4", 0, 1, -1, -2, -3, -4] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addProduct | _Loose | None,
        /,
        *,
        category_id: _Id = ...,
        type: _Value = ...,
        name: _Value = ...,
        description: _Value = ...,
        visible: Literal["0", "1", "-1", "-2", "-3", "-4", 0, 1, -1, -2, -3, -4] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addProductForm(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        product_id: _Id,
        type: Literal["input", "textarea", "encryptedinput", "encryptedpassword", "phonenumberinput", "multiinput", "textblock", "select", "searchselect", "dropdownms", "radio", "checkbox", "multicheckbox", "selectqty", "selectref", "qty", "slider", "sliderinput", "slidersequenced", "datepicker", "relatedcomponent", "relatedservice", "signagreement", "documentsupload", "sshkeyselect", "contactselector", "servergroupselector", "serverselector", "servicegroupselector", "san", "domaindnssupport", "idprotection"],
        name: _Value,
        description: _Value = ...,
        admin_description: _Value = ...,
        key: _Value = ...,
        variable: _Value = ...,
        category: _Value = ...,
        options: _Value = ...,
        premade: _Switch = ...,
        items: _Value = ...,
        config: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        product_id: _Id = ...,
        type: Literal["input", "textarea", "encryptedinput", "encryptedpassword", "phonenumberinput", "multiinput", "textblock", "select", "searchselect", "dropdownms", "radio", "checkbox", "multicheckbox", "selectqty", "selectref", "qty", "slider", "sliderinput", "slidersequenced", "datepicker", "relatedcomponent", "relatedservice", "signagreement", "documentsupload", "sshkeyselect", "contactselector", "servergroupselector", "serverselector", "servicegroupselector", "san", "domaindnssupport", "idprotection"] = ...,
        name: _Value = ...,
        description: _Value = ...,
        admin_description: _Value = ...,
        key: _Value = ...,
        variable: _Value = ...,
        category: _Value = ...,
        options: _Value = ...,
        premade: _Switch = ...,
        items: _Value = ...,
        config: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _addProductFormItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        name: _Value,
        variable_id: _Id = ...,
        description: _Value = ...,
        sort_order: _Value = ...,
        paytype: Literal["Free", "Once", "Regular"] = ...,
        pricing: _Switch = ...,
        m: _Value = ...,
        q: _Value = ...,
        s: _Value = ...,
        a: _Value = ...,
        b: _Value = ...,
        t: _Value = ...,
        d: _Value = ...,
        w: _Value = ...,
        m_setup: _Value = ...,
        a_setup: _Value = ...,
        m1: _Value = ...,
        m_setup1: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        id: _Id = ...,
        name: _Value = ...,
        variable_id: _Id = ...,
        description: _Value = ...,
        sort_order: _Value = ...,
        paytype: Literal["Free", "Once", "Regular"] = ...,
        pricing: _Switch = ...,
        m: _Value = ...,
        q: _Value = ...,
        s: _Value = ...,
        a: _Value = ...,
        b: _Value = ...,
        t: _Value = ...,
        d: _Value = ...,
        w: _Value = ...,
        m_setup: _Value = ...,
        a_setup: _Value = ...,
        m1: _Value = ...,
        m_setup1: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _addPromoCode(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        code: _Value,
        coupon_type: Literal["cart", "invoice", "invoice_cart", "flavor"],
        value: _Value,
        type: Literal["fixed", "percent"],
        clients: Literal["all", "new", "existing"] = ...,
        notes: _Value = ...,
        apply_products: Literal["on"] | _Switch = ...,
        products: _Value = ...,
        apply_categories: Literal["on"] | _Switch = ...,
        categories: _Value = ...,
        apply_addons: Literal["on"] | _Switch = ...,
        addons: _Value = ...,
        apply_domains: Literal["on"] | _Switch = ...,
        domains: _Value = ...,
        cycles: Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"] | Sequence[Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"]] = ...,
        client_id: _Id = ...,
        expires: _Value = ...,
        max_usage_limit: _Switch = ...,
        usage_limit: _Value = ...,
        max_client_usage_limit: _Switch = ...,
        max_client_usage: _Value = ...,
        status: Literal["Active", "Archived"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addPromoCode | _Loose | None,
        /,
        *,
        code: _Value = ...,
        coupon_type: Literal["cart", "invoice", "invoice_cart", "flavor"] = ...,
        value: _Value = ...,
        type: Literal["fixed", "percent"] = ...,
        clients: Literal["all", "new", "existing"] = ...,
        notes: _Value = ...,
        apply_products: Literal["on"] | _Switch = ...,
        products: _Value = ...,
        apply_categories: Literal["on"] | _Switch = ...,
        categories: _Value = ...,
        apply_addons: Literal["on"] | _Switch = ...,
        addons: _Value = ...,
        apply_domains: Literal["on"] | _Switch = ...,
        domains: _Value = ...,
        cycles: Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"] | Sequence[Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"]] = ...,
        client_id: _Id = ...,
        expires: _Value = ...,
        max_usage_limit: _Switch = ...,
        usage_limit: _Value = ...,
        max_client_usage_limit: _Switch = ...,
        max_client_usage: _Value = ...,
        status: Literal["Active", "Archived"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addTicket(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        subject: _Value,
        body: _Value,
        email: _Value = ...,
        name: _Value = ...,
        dept_id: _Id = ...,
        client_id: _Id = ...,
        isinternal: _Switch = ...,
        status: _Value = ...,
        request_type: Literal["General", "Incident", "Problem", "Task", "Question"] | _Value = ...,
        priority: Literal["0", "1", "2", "3"] | _Value = ...,
        cc: _Value = ...,
        notes: _Value = ...,
        owner_id: _Id = ...,
        useclientname: _Switch = ...,
        asclient: _Switch = ...,
        attachments: _Value = ...,
        ip_address: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicket | _Loose | None,
        /,
        *,
        subject: _Value = ...,
        body: _Value = ...,
        email: _Value = ...,
        name: _Value = ...,
        dept_id: _Id = ...,
        client_id: _Id = ...,
        isinternal: _Switch = ...,
        status: _Value = ...,
        request_type: Literal["General", "Incident", "Problem", "Task", "Question"] | _Value = ...,
        priority: Literal["0", "1", "2", "3"] | _Value = ...,
        cc: _Value = ...,
        notes: _Value = ...,
        owner_id: _Id = ...,
        useclientname: _Switch = ...,
        asclient: _Switch = ...,
        attachments: _Value = ...,
        ip_address: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addTicketDept(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        email: _Value,
        name: _Value,
        method: Literal["POP", "PIPE"],
        port: _Value = ...,
        password: _Value = ...,
        login: _Value = ...,
        host: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicketDept | _Loose | None,
        /,
        *,
        email: _Value = ...,
        name: _Value = ...,
        method: Literal["POP", "PIPE"] = ...,
        port: _Value = ...,
        password: _Value = ...,
        login: _Value = ...,
        host: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addTicketNotes(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        notes: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicketNotes | _Loose | None,
        /,
        *,
        id: _Id = ...,
        notes: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addTicketReply(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        body: _Value,
        attachments: _Value = ...,
        status_change: _Value = ...,
        replier_id: _Id = ...,
        type: Literal["Admin", "Client"] = ...,
        encrypt: _Switch = ...,
        notify_client: _Value = ...,
        notify_cc: _Value = ...,
        replier_ip: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicketReply | _Loose | None,
        /,
        *,
        id: _Id = ...,
        body: _Value = ...,
        attachments: _Value = ...,
        status_change: _Value = ...,
        replier_id: _Id = ...,
        type: Literal["Admin", "Client"] = ...,
        encrypt: _Switch = ...,
        notify_client: _Value = ...,
        notify_cc: _Value = ...,
        replier_ip: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addTicketTag(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        tag: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicketTag | _Loose | None,
        /,
        *,
        id: _Id = ...,
        tag: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addTicketTimeTracking(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        startdate: _Value,
        startime: _Value,
        enddate: _Value,
        endtime: _Value,
        rate_id: _Id,
        note: _Value,
        admin_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicketTimeTracking | _Loose | None,
        /,
        *,
        id: _Id = ...,
        startdate: _Value = ...,
        startime: _Value = ...,
        enddate: _Value = ...,
        endtime: _Value = ...,
        rate_id: _Id = ...,
        note: _Value = ...,
        admin_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _addTransaction(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        in_: _Value = ...,
        out: _Value = ...,
        fee: _Value = ...,
        module: _Value = ...,
        date: _Value = ...,
        invoice_id: _Id = ...,
        trans_id: _Id = ...,
        description: _Value = ...,
        description_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTransaction | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        in_: _Value = ...,
        out: _Value = ...,
        fee: _Value = ...,
        module: _Value = ...,
        date: _Value = ...,
        invoice_id: _Id = ...,
        trans_id: _Id = ...,
        description: _Value = ...,
        description_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _applyInvoiceCoupon(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        applycoupon: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.applyInvoiceCoupon | _Loose | None,
        /,
        *,
        id: _Id = ...,
        applycoupon: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _applyInvoiceCredit(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        apply_credit: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.applyInvoiceCredit | _Loose | None,
        /,
        *,
        id: _Id = ...,
        apply_credit: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _assignClientAffiliate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        client_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.assignClientAffiliate | _Loose | None,
        /,
        *,
        id: _Id = ...,
        client_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _billTicketTimeTracking(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.billTicketTimeTracking | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _bulkAddProducts(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        products: _Value,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        products: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _bulkSetPrices(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        category_id: _Id,
        products: _Value,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        category_id: _Id = ...,
        products: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _cancelQueueTask(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.cancelQueueTask | _Loose | _Empty = None,
        /,
        *,
        id: _Id = ...,
        token: _Value = ...,
    ) -> dict[str, Any]: ...

class _changeAccountOwner(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        new_owner_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.changeAccountOwner | _Loose | None,
        /,
        *,
        id: _Id = ...,
        new_owner_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _changeAccountPackage(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        product_id: _Id,
        recalculate: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.changeAccountPackage | _Loose | None,
        /,
        *,
        id: _Id = ...,
        product_id: _Id = ...,
        recalculate: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _chargeCreditCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        card_id: _Id = ...,
        custom: p._chargeCreditCard_custom | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.chargeCreditCard | _Loose | None,
        /,
        *,
        id: _Id = ...,
        card_id: _Id = ...,
        custom: p._chargeCreditCard_custom | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _checkDomainPrice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.checkDomainPrice | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _clearOrderDraftItems(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.clearOrderDraftItems | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _cloneAccount(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        draft_id: _Id = ...,
        qty: _Value = ...,
        hostnames: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.cloneAccount | _Loose | None,
        /,
        *,
        id: _Id = ...,
        draft_id: _Id = ...,
        qty: _Value = ...,
        hostnames: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _convertContactToClient(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        keep_access: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.convertContactToClient | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        keep_access: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _convertEstimateToInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.convertEstimateToInvoice | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _convertInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.convertInvoice | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _convertOrderDraft(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        keep_draft: _Value = ...,
        tax_exempt: _Value = ...,
        fraudcheck: _Value = ...,
        fraudcheck_ip: _Value = ...,
        as_free: _Value = ...,
        ip: _Value = ...,
        module: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.convertOrderDraft | _Loose | None,
        /,
        *,
        id: _Id = ...,
        keep_draft: _Value = ...,
        tax_exempt: _Value = ...,
        fraudcheck: _Value = ...,
        fraudcheck_ip: _Value = ...,
        as_free: _Value = ...,
        ip: _Value = ...,
        module: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _createOrderDraft(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.createOrderDraft | _Loose | _Empty = None,
        /,
        *,
        client_id: _Id = ...,
        currency_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteAccountCancellation(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteAccountCancellation | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _deleteClient(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteClient | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _deleteClientContact(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        parent_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteClientContact | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        parent_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _deleteClientFile(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        file_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteClientFile | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        file_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _deleteDNSRecord(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        app_id: _Id,
        zone_id: _Id,
        record_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteDNSRecord | _Loose | None,
        /,
        *,
        app_id: _Id = ...,
        zone_id: _Id = ...,
        record_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _deleteDNSZone(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.deleteDNSZone | _Loose | _Empty = None,
        /,
        *,
        app_id: _Id = ...,
        zone_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteEstimate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteEstimate | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _deleteInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteInvoice | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _deleteOrder(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteOrder | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _deleteProduct(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteProduct | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _deleteProductForm(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        product_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteProductForm | _Loose | None,
        /,
        *,
        id: _Id = ...,
        product_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _deleteProductFormItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        simple: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteProductFormItem | _Loose | None,
        /,
        *,
        id: _Id = ...,
        simple: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _deleteTicket(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteTicket | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _domainCheck(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        domain: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainCheck | _Loose | None,
        /,
        *,
        domain: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _domainDelete(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainDelete | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _domainDeleteHB(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainDeleteHB | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _domainEPP(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainEPP | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _domainEdit(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        status: _Value = ...,
        autorenew: _Switch = ...,
        nameservers: _Value = ...,
        reg_module: _Value = ...,
        server_id: _Id = ...,
        premium: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainEdit | _Loose | None,
        /,
        *,
        id: _Id = ...,
        status: _Value = ...,
        autorenew: _Switch = ...,
        nameservers: _Value = ...,
        reg_module: _Value = ...,
        server_id: _Id = ...,
        premium: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _domainGetContacts(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainGetContacts | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _domainRegister(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainRegister | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _domainRenew(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainRenew | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _domainSetContacts(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        updateContactInfo: p._domainSetContacts_updateContactInfo | _Loose,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainSetContacts | _Loose | None,
        /,
        *,
        id: _Id = ...,
        updateContactInfo: p._domainSetContacts_updateContactInfo | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _domainSynch(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainSynch | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _domainTransfer(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainTransfer | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _editAccountDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        product_id: _Id = ...,
        date_created: _Value = ...,
        domain: _Value = ...,
        server_id: _Id = ...,
        payment_module: _Value = ...,
        firstpayment: _Value = ...,
        total: _Value = ...,
        next_due: _Value = ...,
        status: Literal["Active", "Suspended", "Terminated"] | _Value = ...,
        username: _Value = ...,
        password: _Value = ...,
        rootpassword: _Value = ...,
        notes: _Value = ...,
        commitment_date: _Value = ...,
        submodules: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        id: _Id = ...,
        product_id: _Id = ...,
        date_created: _Value = ...,
        domain: _Value = ...,
        server_id: _Id = ...,
        payment_module: _Value = ...,
        firstpayment: _Value = ...,
        total: _Value = ...,
        next_due: _Value = ...,
        status: Literal["Active", "Suspended", "Terminated"] | _Value = ...,
        username: _Value = ...,
        password: _Value = ...,
        rootpassword: _Value = ...,
        notes: _Value = ...,
        commitment_date: _Value = ...,
        submodules: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _editClientACH(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        ach: p._editClientACH_ach | _Loose,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editClientACH | _Loose | None,
        /,
        *,
        id: _Id = ...,
        ach: p._editClientACH_ach | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _editClientCreditCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        cardnum: _Value,
        cardtype: _Value,
        expiryyear: _Value,
        expirymonth: _Value,
        card_id: _Id = ...,
        token: _Value = ...,
        token_gateway_id: _Id = ...,
        cardname: _Value = ...,
        card_contact_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editClientCreditCard | _Loose | None,
        /,
        *,
        id: _Id = ...,
        cardnum: _Value = ...,
        cardtype: _Value = ...,
        expiryyear: _Value = ...,
        expirymonth: _Value = ...,
        card_id: _Id = ...,
        token: _Value = ...,
        token_gateway_id: _Id = ...,
        cardname: _Value = ...,
        card_contact_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _editContactPermissions(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        privileges: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editContactPermissions | _Loose | None,
        /,
        *,
        id: _Id = ...,
        privileges: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _editDNSRecord(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        app_id: _Id,
        zone_id: _Id,
        record_id: _Id,
        name: _Value,
        type: _Value,
        content: _Value,
        ttl: _Value,
        priority: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editDNSRecord | _Loose | None,
        /,
        *,
        app_id: _Id = ...,
        zone_id: _Id = ...,
        record_id: _Id = ...,
        name: _Value = ...,
        type: _Value = ...,
        content: _Value = ...,
        ttl: _Value = ...,
        priority: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _editEstimateDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        date_created: _Value = ...,
        date_expires: _Value = ...,
        taxrate: _Value = ...,
        taxrate2: _Value = ...,
        credit: _Value = ...,
        subject: _Value = ...,
        client_id: _Id = ...,
        notes: _Value = ...,
        currency_id: _Id = ...,
        status: Literal["Draft", "Sent", "Accepted", "Invoiced", "Dead"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editEstimateDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        date_created: _Value = ...,
        date_expires: _Value = ...,
        taxrate: _Value = ...,
        taxrate2: _Value = ...,
        credit: _Value = ...,
        subject: _Value = ...,
        client_id: _Id = ...,
        notes: _Value = ...,
        currency_id: _Id = ...,
        status: Literal["Draft", "Sent", "Accepted", "Invoiced", "Dead"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _editInvoiceDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        credit: _Value = ...,
        date: _Value = ...,
        duedate: _Value = ...,
        payment_module: _Value = ...,
        taxrate: _Value = ...,
        taxrate2: _Value = ...,
        invoicetype: Literal["standardinvoice", "recurringinvoice"] = ...,
        metadata: _Value = ...,
        recurring: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editInvoiceDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        credit: _Value = ...,
        date: _Value = ...,
        duedate: _Value = ...,
        payment_module: _Value = ...,
        taxrate: _Value = ...,
        taxrate2: _Value = ...,
        invoicetype: Literal["standardinvoice", "recurringinvoice"] = ...,
        metadata: _Value = ...,
        recurring: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _editOrderDraft(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        module: _Value = ...,
        scenario_id: _Id = ...,
        client_id: _Id = ...,
        confirm: _Switch = ...,
        invoice_generate: _Switch = ...,
        invoice_info: _Switch = ...,
        affiliate_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editOrderDraft | _Loose | None,
        /,
        *,
        id: _Id = ...,
        module: _Value = ...,
        scenario_id: _Id = ...,
        client_id: _Id = ...,
        confirm: _Switch = ...,
        invoice_generate: _Switch = ...,
        invoice_info: _Switch = ...,
        affiliate_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _editOrderDraftItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        service: _Value = ...,
        domain: _Value = ...,
        product: _Value = ...,
        cycle: Literal["free", "once", "m", "q", "a"] | _Value = ...,
        host: _Value = ...,
        domain_sld: _Value = ...,
        domain_tld: _Value = ...,
        domain_period: _Value = ...,
        domain_action: Literal["Register", "Transfer"] = ...,
        domain_eppcode: _Value = ...,
        custom: _Value = ...,
        addons: _Value = ...,
        billing: _Value = ...,
        ssl_config: _Value = ...,
        ssl_contacts: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        id: _Id = ...,
        service: _Value = ...,
        domain: _Value = ...,
        product: _Value = ...,
        cycle: Literal["free", "once", "m", "q", "a"] | _Value = ...,
        host: _Value = ...,
        domain_sld: _Value = ...,
        domain_tld: _Value = ...,
        domain_period: _Value = ...,
        domain_action: Literal["Register", "Transfer"] = ...,
        domain_eppcode: _Value = ...,
        custom: _Value = ...,
        addons: _Value = ...,
        billing: _Value = ...,
        ssl_config: _Value = ...,
        ssl_contacts: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _editOrderPage(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        name: _Value = ...,
        ptype: _Value = ...,
        otype: _Value = ...,
        description: _Value = ...,
        slug: _Value = ...,
        scenario: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editOrderPage | _Loose | None,
        /,
        *,
        id: _Id = ...,
        name: _Value = ...,
        ptype: _Value = ...,
        otype: _Value = ...,
        description: _Value = ...,
        slug: _Value = ...,
        scenario: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _editProduct(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        category_id: _Id = ...,
        type: _Value = ...,
        name: _Value = ...,
        description: _Value = ...,
        visible: _Value = ...,
        client_limit: _Value = ...,
        tax: _Switch = ...,
        code: _Value = ...,
        tax_group_id: _Id = ...,
        hostname: _Value = ...,
        layout: _Value = ...,
        contract_id: _Id = ...,
        autohostname: _Value = ...,
        username_generation: _Value = ...,
        autosetup: Literal["0"] | _Value = ...,
        upgrades: _Value = ...,
        domain_options: _Switch = ...,
        subdomain: _Value = ...,
        owndomain: _Switch = ...,
        paytype: _Value = ...,
        m1: _Value = ...,
        m_setup1: _Value = ...,
        m_enabled1: _Switch = ...,
        m: _Value = ...,
        m_setup: _Value = ...,
        w: _Value = ...,
        w_setup: _Value = ...,
        q: _Value = ...,
        q_setup: _Value = ...,
        s: _Value = ...,
        s_setup: _Value = ...,
        a: _Value = ...,
        a_setup: _Value = ...,
        b: _Value = ...,
        b_setup: _Value = ...,
        stock_usage: Literal["on", "off"] = ...,
        qty: _Value = ...,
        config: p._editProduct_config | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editProduct | _Loose | None,
        /,
        *,
        id: _Id = ...,
        category_id: _Id = ...,
        type: _Value = ...,
        name: _Value = ...,
        description: _Value = ...,
        visible: _Value = ...,
        client_limit: _Value = ...,
        tax: _Switch = ...,
        code: _Value = ...,
        tax_group_id: _Id = ...,
        hostname: _Value = ...,
        layout: _Value = ...,
        contract_id: _Id = ...,
        autohostname: _Value = ...,
        username_generation: _Value = ...,
        autosetup: Literal["0"] | _Value = ...,
        upgrades: _Value = ...,
        domain_options: _Switch = ...,
        subdomain: _Value = ...,
        owndomain: _Switch = ...,
        paytype: _Value = ...,
        m1: _Value = ...,
        m_setup1: _Value = ...,
        m_enabled1: _Switch = ...,
        m: _Value = ...,
        m_setup: _Value = ...,
        w: _Value = ...,
        w_setup: _Value = ...,
        q: _Value = ...,
        q_setup: _Value = ...,
        s: _Value = ...,
        s_setup: _Value = ...,
        a: _Value = ...,
        a_setup: _Value = ...,
        b: _Value = ...,
        b_setup: _Value = ...,
        stock_usage: Literal["on", "off"] = ...,
        qty: _Value = ...,
        config: p._editProduct_config | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _editProductForm(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        product_id: _Id,
        name: _Value = ...,
        type: Literal["input", "textarea", "encryptedinput", "encryptedpassword", "phonenumberinput", "multiinput", "textblock", "select", "searchselect", "dropdownms", "radio", "checkbox", "multicheckbox", "selectqty", "selectref", "qty", "slider", "sliderinput", "slidersequenced", "datepicker", "relatedcomponent", "relatedservice", "signagreement", "documentsupload", "sshkeyselect", "contactselector", "servergroupselector", "serverselector", "servicegroupselector", "san", "domaindnssupport", "idprotection"] = ...,
        description: _Value = ...,
        admin_description: _Value = ...,
        key: _Value = ...,
        variable: _Value = ...,
        category: _Value = ...,
        options: _Value = ...,
        config: _Value = ...,
        items: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        id: _Id = ...,
        product_id: _Id = ...,
        name: _Value = ...,
        type: Literal["input", "textarea", "encryptedinput", "encryptedpassword", "phonenumberinput", "multiinput", "textblock", "select", "searchselect", "dropdownms", "radio", "checkbox", "multicheckbox", "selectqty", "selectref", "qty", "slider", "sliderinput", "slidersequenced", "datepicker", "relatedcomponent", "relatedservice", "signagreement", "documentsupload", "sshkeyselect", "contactselector", "servergroupselector", "serverselector", "servicegroupselector", "san", "domaindnssupport", "idprotection"] = ...,
        description: _Value = ...,
        admin_description: _Value = ...,
        key: _Value = ...,
        variable: _Value = ...,
        category: _Value = ...,
        options: _Value = ...,
        config: _Value = ...,
        items: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _editStaffMember(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        username: _Value = ...,
        firstname: _Value = ...,
        lastname: _Value = ...,
        email: _Value = ...,
        signature: _Value = ...,
        status: Literal["Active", "Inactive"] | _Value = ...,
        teams: _Value = ...,
        custom: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        id: _Id = ...,
        username: _Value = ...,
        firstname: _Value = ...,
        lastname: _Value = ...,
        email: _Value = ...,
        signature: _Value = ...,
        status: Literal["Active", "Inactive"] | _Value = ...,
        teams: _Value = ...,
        custom: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _editTicketDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        ticket_number: _Value,
        subject: _Value = ...,
        bcc: _Value = ...,
        cc: _Value = ...,
        request_type: Literal["General", "Incident", "Problem", "Task", "Question", "Project", "Delivery", "Billing"] | _Value = ...,
        owner_id: _Id = ...,
        name: _Value = ...,
        email: _Value = ...,
        deptid: _Value = ...,
        deadline: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editTicketDetails | _Loose | None,
        /,
        *,
        ticket_number: _Value = ...,
        subject: _Value = ...,
        bcc: _Value = ...,
        cc: _Value = ...,
        request_type: Literal["General", "Incident", "Problem", "Task", "Question", "Project", "Delivery", "Billing"] | _Value = ...,
        owner_id: _Id = ...,
        name: _Value = ...,
        email: _Value = ...,
        deptid: _Value = ...,
        deadline: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _generateNextInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        account_id: _Id,
        add_queue: _Switch = ...,
        move_due: _Switch = ...,
        unlock: _Switch = ...,
        prorata: p._generateNextInvoice_prorata | _Loose = ...,
        addon: _Value = ...,
        account: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.generateNextInvoice | _Loose | None,
        /,
        *,
        account_id: _Id = ...,
        add_queue: _Switch = ...,
        move_due: _Switch = ...,
        unlock: _Switch = ...,
        prorata: p._generateNextInvoice_prorata | _Loose = ...,
        addon: _Value = ...,
        account: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getAPIMethods(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getAPIMethods | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getAccountAddons(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAccountAddons | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getAccountDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAccountDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getAccountLogs(_Paged[p.getAccountLogs]):
    def __call__(
        self,
        params: p.getAccountLogs | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
        filter: p._getAccountLogs_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getAccounts(_Paged[p.getAccounts]):
    def __call__(
        self,
        params: p.getAccounts | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
        list: Literal["all", "all_active", "all_pending", "all_suspended", "all_terminated", "all_fraud", "all_cancelled"] = ...,
        filter: p._getAccounts_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getAddonDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        currency_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAddonDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        currency_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getAddons(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getAddons | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getAffiliate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAffiliate | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getAffiliateCommisionPlans(_Paged[p.getAffiliateCommisionPlans]):
    def __call__(
        self,
        params: p.getAffiliateCommisionPlans | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getAffiliateVouchers(_Paged[p.getAffiliateVouchers]):
    def __call__(
        self,
        params: p.getAffiliateVouchers | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getAffiliates(_Paged[p.getAffiliates]):
    def __call__(
        self,
        params: p.getAffiliates | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getAppGroups(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getAppGroups | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getAppServers(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        group: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAppServers | _Loose | None,
        /,
        *,
        group: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getCancellations(_Paged[p.getCancellations]):
    def __call__(
        self,
        params: p.getCancellations | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
        filter: p._getCancellations_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getClientAccounts(_PagedOf[p.getClientAccounts]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        category_id: _Id = ...,
        status: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientAccounts | _Loose | None,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        category_id: _Id = ...,
        status: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientAutomationSettings(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientAutomationSettings | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientContact(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientContact | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientContacts(_PagedOf[p.getClientContacts]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientContacts | _Loose | None,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientCreditCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        card_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientCreditCard | _Loose | None,
        /,
        *,
        id: _Id = ...,
        card_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientCreditLog(_PagedOf[p.getClientCreditLog]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientCreditLog | _Loose | None,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientCredits(_Paged[p.getClientCredits]):
    def __call__(
        self,
        params: p.getClientCredits | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
        brand_id: _Id = ...,
        amount: _Value = ...,
        amount_operator: Literal["higher", "lower", "equal"] = ...,
    ) -> dict[str, Any]: ...

class _getClientDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientDomains(_PagedOf[p.getClientDomains]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        filter: p._getClientDomains_filter | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientDomains | _Loose | None,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        filter: p._getClientDomains_filter | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientDraftOrders(_PagedOf[p.getClientDraftOrders]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        page: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientDraftOrders | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        page: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientEmails(_PagedOf[p.getClientEmails]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        filter: p._getClientEmails_filter | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientEmails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        filter: p._getClientEmails_filter | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientFiles(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientFiles | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientInvoices(_PagedOf[p.getClientInvoices]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        filter: p._getClientInvoices_filter | _Loose = ...,
        filterop: p._getClientInvoices_filterop | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientInvoices | _Loose | None,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        filter: p._getClientInvoices_filter | _Loose = ...,
        filterop: p._getClientInvoices_filterop | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientOrders(_PagedOf[p.getClientOrders]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        filter: p._getClientOrders_filter | _Loose = ...,
        filterop: p._getClientOrders_filterop | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientOrders | _Loose | None,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        filter: p._getClientOrders_filter | _Loose = ...,
        filterop: p._getClientOrders_filterop | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientStats(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientStats | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientTaxDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientTaxDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientTickets(_PagedOf[p.getClientTickets]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        sort: Literal["ASC", "DESC"] = ...,
        filter: p._getClientTickets_filter | _Loose = ...,
        filterop: p._getClientTickets_filterop | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientTickets | _Loose | None,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        sort: Literal["ASC", "DESC"] = ...,
        filter: p._getClientTickets_filter | _Loose = ...,
        filterop: p._getClientTickets_filterop | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClientTransactions(_PagedOf[p.getClientTransactions]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        filter: p._getClientTransactions_filter | _Loose = ...,
        filterop: p._getClientTransactions_filterop | _Loose = ...,
        filterdatatype: p._getClientTransactions_filterdatatype | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientTransactions | _Loose | None,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        filter: p._getClientTransactions_filter | _Loose = ...,
        filterop: p._getClientTransactions_filterop | _Loose = ...,
        filterdatatype: p._getClientTransactions_filterdatatype | _Loose = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getClients(_Paged[p.getClients]):
    def __call__(
        self,
        params: p.getClients | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getCountryTaxDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        country: _Value,
        state: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getCountryTaxDetails | _Loose | None,
        /,
        *,
        country: _Value = ...,
        state: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getCurrencies(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getCurrencies | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getDNSZoneDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        app_id: _Id,
        zone_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getDNSZoneDetails | _Loose | None,
        /,
        *,
        app_id: _Id = ...,
        zone_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getDNSZones(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getDNSZones | _Loose | _Empty = None,
        /,
        *,
        client_id: _Id = ...,
        service_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getDomainDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getDomainDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getDomains(_Paged[p.getDomains]):
    def __call__(
        self,
        params: p.getDomains | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
        list: Literal["all", "active", "expired", "pending", "pending_transfer", "pending_registration"] = ...,
        filter: p._getDomains_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getEstimateDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getEstimateDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getEstimates(_Paged[p.getEstimates]):
    def __call__(
        self,
        params: p.getEstimates | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getHostBillversion(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getHostBillversion | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getInvoiceDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getInvoiceDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getInvoices(_Paged[p.getInvoices]):
    def __call__(
        self,
        params: p.getInvoices | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
        list: Literal["all", "paid", "unpaid", "cancelled"] = ...,
        filter: p._getInvoices_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getInvoicesPDF(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getInvoicesPDF | _Loose | _Empty = None,
        /,
        *,
        from_: _Value = ...,
        to: _Value = ...,
        invoices: _Value = ...,
        client_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getKBArticle(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getKBArticle | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getKBCategories(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getKBCategories | _Loose | _Empty = None,
        /,
        *,
        brand_id: _Id = ...,
        cid: _Value = ...,
        with_subcategories: _Switch = ...,
    ) -> dict[str, Any]: ...

class _getNews(_Paged[p.getNews]):
    def __call__(
        self,
        params: p.getNews | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
        brand_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getNewsItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getNewsItem | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getOrderDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getOrderDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getOrderDraft(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getOrderDraft | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getOrderPageTemplates(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getOrderPageTemplates | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getOrderPages(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getOrderPages | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getOrders(_Paged[p.getOrders]):
    def __call__(
        self,
        params: p.getOrders | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
        list: Literal["all", "active", "pending", "fraud", "cancelled"] = ...,
        filter: p._getOrders_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getPaymentModules(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getPaymentModules | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getPopularPredefinedReplies(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getPopularPredefinedReplies | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getPredefinedReplies(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        cid: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getPredefinedReplies | _Loose | None,
        /,
        *,
        cid: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getPredefinedReply(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getPredefinedReply | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getProductApplicableAddons(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getProductApplicableAddons | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getProductDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        currency_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getProductDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        currency_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getProductForm(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        product_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getProductForm | _Loose | None,
        /,
        *,
        id: _Id = ...,
        product_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getProductTypes(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getProductTypes | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getProductUpgrades(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getProductUpgrades | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getProducts(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        currency_id: _Id = ...,
        instock: _Switch = ...,
        visible: Literal["0", "1", "-1", "-2", "-3", "-4", 0, 1, -1, -2, -3, -4] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getProducts | _Loose | None,
        /,
        *,
        id: _Id = ...,
        currency_id: _Id = ...,
        instock: _Switch = ...,
        visible: Literal["0", "1", "-1", "-2", "-3", "-4", 0, 1, -1, -2, -3, -4] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getPromoDetailsByCode(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        code: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getPromoDetailsByCode | _Loose | None,
        /,
        *,
        code: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getQueueTasks(_Paged[p.getQueueTasks]):
    def __call__(
        self,
        params: p.getQueueTasks | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getServerDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getServerDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getStaffMember(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getStaffMember | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getStaffTeam(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getStaffTeam | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getSubCategories(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getSubCategories | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getTicketDepts(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getTicketDepts | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getTicketDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getTicketDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getTicketTimeTable(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getTicketTimeTable | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getTickets(_Paged[p.getTickets]):
    def __call__(
        self,
        params: p.getTickets | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
        dept: _Value = ...,
        filter: p._getTickets_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getTicketsTags(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.getTicketsTags | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _getTransactionDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getTransactionDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _getTransactions(_Paged[p.getTransactions]):
    def __call__(
        self,
        params: p.getTransactions | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
        filter: p._getTransactions_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _inventoryListProducts(_Call[Any]):
    def __call__(
        self,
        params: p.inventoryListProducts | _Loose | _Empty = None,
        /,
    ) -> Any: ...

class _inventoryListShipping(_Call[Any]):
    @overload
    def __call__(
        self,
        /,
        *,
        deployment_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: p.inventoryListShipping | _Loose | None,
        /,
        *,
        deployment_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> Any: ...

class _ipamAssignIP(_Call[Any]):
    @overload
    def __call__(
        self,
        /,
        *,
        account_id: _Id,
        ip_id: _Id = ...,
        ip: _Value = ...,
        subnet_id: _Id = ...,
        reason: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: p.ipamAssignIP | _Loose | None,
        /,
        *,
        account_id: _Id = ...,
        ip_id: _Id = ...,
        ip: _Value = ...,
        subnet_id: _Id = ...,
        reason: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> Any: ...

class _ipamListIPs(_PagedOf[p.ipamListIPs]):
    @overload
    def __call__(
        self,
        /,
        *,
        subnet_id: _Id,
        page: _Value = ...,
        status: Literal["assigned", "reserved"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.ipamListIPs | _Loose | None,
        /,
        *,
        subnet_id: _Id = ...,
        page: _Value = ...,
        status: Literal["assigned", "reserved"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _ipamListSubnets(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.ipamListSubnets | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _ipamUnassignIP(_Call[Any]):
    @overload
    def __call__(
        self,
        /,
        *,
        account_id: _Id,
        ip_id: _Id = ...,
        ip: _Value = ...,
        subnet_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: p.ipamUnassignIP | _Loose | None,
        /,
        *,
        account_id: _Id = ...,
        ip_id: _Id = ...,
        ip: _Value = ...,
        subnet_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> Any: ...

class _ipamUpdateIP(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.ipamUpdateIP | _Loose | _Empty = None,
        /,
        *,
        ip_id: _Id = ...,
        ip: _Value = ...,
        status: Literal["assigned", "reserved"] = ...,
        hostname: _Value = ...,
        client_description: _Value = ...,
        admin_description: _Value = ...,
        wan_ip: _Value = ...,
        mac: _Value = ...,
        rdns: _Value = ...,
    ) -> dict[str, Any]: ...

class _issueCreditNote(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        cnote_type: Literal["just_note", "note_and_credit"] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.issueCreditNote | _Loose | None,
        /,
        *,
        id: _Id = ...,
        cnote_type: Literal["just_note", "note_and_credit"] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _listActiveModules(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        type: Literal["Hosting", "Payment", "Domain", "Fraud", "Other", "Notification"],
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.listActiveModules | _Loose | None,
        /,
        *,
        type: Literal["Hosting", "Payment", "Domain", "Fraud", "Other", "Notification"] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _listAdminNotes(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        item_id: _Id,
        item_type: Literal["account", "admin", "client", "domain", "draft", "estimate", "invoice", "order", "rackitem"],
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.listAdminNotes | _Loose | None,
        /,
        *,
        item_id: _Id = ...,
        item_type: Literal["account", "admin", "client", "domain", "draft", "estimate", "invoice", "order", "rackitem"] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _listClientCreditCards(_Call[Any]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: p.listClientCreditCards | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> Any: ...

class _listPromoCodes(_Paged[p.listPromoCodes]):
    def __call__(
        self,
        params: p.listPromoCodes | _Loose | _Empty = None,
        /,
        *,
        page: _Value = ...,
        include_batch: _Switch = ...,
    ) -> dict[str, Any]: ...

class _listStaffMembers(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.listStaffMembers | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _listStaffTeams(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.listStaffTeams | _Loose | _Empty = None,
        /,
    ) -> dict[str, Any]: ...

class _mergeTickets(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        tickets: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.mergeTickets | _Loose | None,
        /,
        *,
        tickets: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _meteredAddUsage(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        account_id: _Id,
        variable: _Value,
        qty: _Value,
        output: _Value = ...,
        rawoutput: _Value = ...,
        charge: _Value = ...,
        date_created: _Value = ...,
        date_updated: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.meteredAddUsage | _Loose | None,
        /,
        *,
        account_id: _Id = ...,
        variable: _Value = ...,
        qty: _Value = ...,
        output: _Value = ...,
        rawoutput: _Value = ...,
        charge: _Value = ...,
        date_created: _Value = ...,
        date_updated: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _meteredAddUsageBulk(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        account_id: _Id,
        variables: _Value,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        account_id: _Id = ...,
        variables: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _meteredGetUsage(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        account_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.meteredGetUsage | _Loose | None,
        /,
        *,
        account_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _meteredGetVariables(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        product_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.meteredGetVariables | _Loose | None,
        /,
        *,
        product_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _module(_Call[Any]):
    @overload
    def __call__(
        self,
        /,
        *,
        module: _Value,
        fn: _Value,
        **more: Any,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        module: _Value = ...,
        fn: _Value = ...,
        **more: Any,
    ) -> Any: ...

class _orderConfigUpgrade(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        module: _Value = ...,
        new: _Value,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        id: _Id = ...,
        module: _Value = ...,
        new: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _orderUpgrade(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        new_billing: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"],
        new: _Value = ...,
        module: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.orderUpgrade | _Loose | None,
        /,
        *,
        id: _Id = ...,
        new_billing: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"] = ...,
        new: _Value = ...,
        module: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _passwordChange(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        password: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.passwordChange | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        password: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _passwordReset(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.passwordReset | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _passwordResetRequest(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        email: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.passwordResetRequest | _Loose | None,
        /,
        *,
        email: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _productCloneSettings(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        source_product_id: _Id,
        target_product_ids: _Value,
        settings: Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7] | Sequence[Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7]],
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.productCloneSettings | _Loose | None,
        /,
        *,
        source_product_id: _Id = ...,
        target_product_ids: _Value = ...,
        settings: Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7] | Sequence[Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7]] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _proxmoxListBackups(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxListBackups | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _proxmoxListOsTemplates(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        vpsid: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxListOsTemplates | _Loose | None,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _proxmoxListUserVmTemplates(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxListUserVmTemplates | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _proxmoxListVMs(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxListVMs | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _proxmoxResetVmPassword(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        vpsid: _Value,
        rootpass: _Value,
        canreboot: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxResetVmPassword | _Loose | None,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
        rootpass: _Value = ...,
        canreboot: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _proxmoxResetVmSshKeys(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        vpsid: _Value,
        keys: _Value,
        canreboot: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxResetVmSshKeys | _Loose | None,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
        keys: _Value = ...,
        canreboot: _Switch = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _proxmoxVmDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        vpsid: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxVmDetails | _Loose | None,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _proxmoxVmPowerOff(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        vpsid: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxVmPowerOff | _Loose | None,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _proxmoxVmPowerOn(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        vpsid: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxVmPowerOn | _Loose | None,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _proxmoxVmResetStatus(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        vpsid: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxVmResetStatus | _Loose | None,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _removeAdminNote(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.removeAdminNote | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _removeClientCreditCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        card_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.removeClientCreditCard | _Loose | None,
        /,
        *,
        id: _Id = ...,
        card_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _removeOrderDraft(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.removeOrderDraft | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _removeOrderDraftDiscount(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.removeOrderDraftDiscount | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _search(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        query: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.search | _Loose | None,
        /,
        *,
        query: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _searchServiceByIP(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        ip: _Value,
        source: Literal["ipam", "proxmox", "vpsdata", "localcloud"] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.searchServiceByIP | _Loose | None,
        /,
        *,
        ip: _Value = ...,
        source: Literal["ipam", "proxmox", "vpsdata", "localcloud"] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _searchServiceByIPLimited(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        ip: _Value,
        source: Literal["ipam", "proxmox", "vpsdata", "localcloud"] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.searchServiceByIPLimited | _Loose | None,
        /,
        *,
        ip: _Value = ...,
        source: Literal["ipam", "proxmox", "vpsdata", "localcloud"] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _sendEstimate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.sendEstimate | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _sendInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.sendInvoice | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _sendMessage(_Call[dict[str, Any]]):
    def __call__(
        self,
        params: p.sendMessage | _Loose | _Empty = None,
        /,
        *,
        subject: _Value = ...,
        body: _Value = ...,
        to: _Value = ...,
        client_id: _Id = ...,
        sender: _Value = ...,
        template: _Value = ...,
        use_variables: _Value = ...,
        html: _Value = ...,
        notify: _Value = ...,
        replyto: _Value = ...,
        from2: _Value = ...,
        from1: _Value = ...,
        variables: _Value = ...,
        email_override: _Value = ...,
        brand_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _sendMobileClientNotify(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        subject: _Value,
        body: _Value,
        server_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.sendMobileClientNotify | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        subject: _Value = ...,
        body: _Value = ...,
        server_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _sendMobileStaffNotify(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        subject: _Value,
        body: _Value,
        server_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.sendMobileStaffNotify | _Loose | None,
        /,
        *,
        subject: _Value = ...,
        body: _Value = ...,
        server_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _setClientAutomationSettings(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        setting: Literal["DefaultPaymentModule", "CreditAutoApply", "GenerateSeparateInvoices", "ClientNotifications"] | _Value,
        value: _Value = ...,
        default: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setClientAutomationSettings | _Loose | None,
        /,
        *,
        id: _Id = ...,
        setting: Literal["DefaultPaymentModule", "CreditAutoApply", "GenerateSeparateInvoices", "ClientNotifications"] | _Value = ...,
        value: _Value = ...,
        default: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _setClientDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        firstname: _Value = ...,
        lastname: _Value = ...,
        email: _Value = ...,
        phonenumber: _Value = ...,
        type: Literal["Private", "Company"] = ...,
        address1: _Value = ...,
        address2: _Value = ...,
        city: _Value = ...,
        state: _Value = ...,
        postcode: _Value = ...,
        country: _Value = ...,
        companyname: _Value = ...,
        variable: _Value = ...,
        status: Literal["Active", "Closing", "Closed", "PendingRemoval", "Archived", "Lead", "Prospect", "Lost"] | _Value = ...,
        language: _Value = ...,
        group_id: _Id = ...,
        currency_id: _Id = ...,
        curchange: Literal["change", "recalculate"] = ...,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        id: _Id = ...,
        firstname: _Value = ...,
        lastname: _Value = ...,
        email: _Value = ...,
        phonenumber: _Value = ...,
        type: Literal["Private", "Company"] = ...,
        address1: _Value = ...,
        address2: _Value = ...,
        city: _Value = ...,
        state: _Value = ...,
        postcode: _Value = ...,
        country: _Value = ...,
        companyname: _Value = ...,
        variable: _Value = ...,
        status: Literal["Active", "Closing", "Closed", "PendingRemoval", "Archived", "Lead", "Prospect", "Lost"] | _Value = ...,
        language: _Value = ...,
        group_id: _Id = ...,
        currency_id: _Id = ...,
        curchange: Literal["change", "recalculate"] = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _setContactDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        firstname: _Value = ...,
        lastname: _Value = ...,
        email: _Value = ...,
        phonenumber: _Value = ...,
        type: Literal["Private", "Company"] = ...,
        address1: _Value = ...,
        address2: _Value = ...,
        city: _Value = ...,
        state: _Value = ...,
        postcode: _Value = ...,
        country: _Value = ...,
        companyname: _Value = ...,
        variable: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose | None,
        /,
        *,
        id: _Id = ...,
        firstname: _Value = ...,
        lastname: _Value = ...,
        email: _Value = ...,
        phonenumber: _Value = ...,
        type: Literal["Private", "Company"] = ...,
        address1: _Value = ...,
        address2: _Value = ...,
        city: _Value = ...,
        state: _Value = ...,
        postcode: _Value = ...,
        country: _Value = ...,
        companyname: _Value = ...,
        variable: _Value = ...,
        **more: Any,
    ) -> dict[str, Any]: ...

class _setEstimateStatus(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        status: Literal["Draft", "Sent", "Accepted", "Invoiced", "Dead"] | _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setEstimateStatus | _Loose | None,
        /,
        *,
        id: _Id = ...,
        status: Literal["Draft", "Sent", "Accepted", "Invoiced", "Dead"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _setInvoiceStatus(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        status: Literal["Paid", "Unpaid", "Cancelled"] | _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setInvoiceStatus | _Loose | None,
        /,
        *,
        id: _Id = ...,
        status: Literal["Paid", "Unpaid", "Cancelled"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _setOrderActive(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setOrderActive | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _setOrderCancel(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setOrderCancel | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _setOrderFraud(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setOrderFraud | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _setOrderPending(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setOrderPending | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _setOrderStatus(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        status: Literal["Active", "Pending", "Cancelled", "Fraud"] | _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setOrderStatus | _Loose | None,
        /,
        *,
        id: _Id = ...,
        status: Literal["Active", "Pending", "Cancelled", "Fraud"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _setTicketPriority(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        priority: Literal["High", "Low", "Medium"],
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setTicketPriority | _Loose | None,
        /,
        *,
        id: _Id = ...,
        priority: Literal["High", "Low", "Medium"] = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _setTicketStatus(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        status: Literal["Open", "Closed", "Client-Reply", "In-Progress", "Answered"] | _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setTicketStatus | _Loose | None,
        /,
        *,
        id: _Id = ...,
        status: Literal["Open", "Closed", "Client-Reply", "In-Progress", "Answered"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _storeCardToken(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        gateway_id: _Id,
        token: _Value,
        lastfour: _Value = ...,
        expdate: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.storeCardToken | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        gateway_id: _Id = ...,
        token: _Value = ...,
        lastfour: _Value = ...,
        expdate: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _tokenizeClientCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        client_id: _Id,
        gateway_id: _Id,
        token: _Value,
        lastfour: _Value = ...,
        expdate: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.tokenizeClientCard | _Loose | None,
        /,
        *,
        client_id: _Id = ...,
        gateway_id: _Id = ...,
        token: _Value = ...,
        lastfour: _Value = ...,
        expdate: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _unassignClientAffiliate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        client_id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.unassignClientAffiliate | _Loose | None,
        /,
        *,
        id: _Id = ...,
        client_id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _updatePromoCode(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        code: _Value,
        coupon_type: Literal["cart", "invoice", "invoice_cart", "flavor"],
        value: _Value,
        type: Literal["fixed", "percent"],
        clients: Literal["all", "new", "existing"] = ...,
        notes: _Value = ...,
        apply_products: Literal["on"] | _Switch = ...,
        products: _Value = ...,
        apply_categories: Literal["on"] | _Switch = ...,
        categories: _Value = ...,
        apply_addons: Literal["on"] | _Switch = ...,
        addons: _Value = ...,
        apply_domains: Literal["on"] | _Switch = ...,
        domains: _Value = ...,
        cycles: Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"] | Sequence[Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"]] = ...,
        client_id: _Id = ...,
        expires: _Value = ...,
        max_usage_limit: _Switch = ...,
        usage_limit: _Value = ...,
        max_client_usage_limit: _Switch = ...,
        max_client_usage: _Value = ...,
        status: Literal["Active", "Archived"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.updatePromoCode | _Loose | None,
        /,
        *,
        id: _Id = ...,
        code: _Value = ...,
        coupon_type: Literal["cart", "invoice", "invoice_cart", "flavor"] = ...,
        value: _Value = ...,
        type: Literal["fixed", "percent"] = ...,
        clients: Literal["all", "new", "existing"] = ...,
        notes: _Value = ...,
        apply_products: Literal["on"] | _Switch = ...,
        products: _Value = ...,
        apply_categories: Literal["on"] | _Switch = ...,
        categories: _Value = ...,
        apply_addons: Literal["on"] | _Switch = ...,
        addons: _Value = ...,
        apply_domains: Literal["on"] | _Switch = ...,
        domains: _Value = ...,
        cycles: Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"] | Sequence[Literal["Daily", "Weekly", "Monthly", "Quarterly", "Semi-Annually", "Annually", "Biennially", "Triennially", "Quadrennially", "Quinquennially"]] = ...,
        client_id: _Id = ...,
        expires: _Value = ...,
        max_usage_limit: _Switch = ...,
        usage_limit: _Value = ...,
        max_client_usage_limit: _Switch = ...,
        max_client_usage: _Value = ...,
        status: Literal["Active", "Archived"] | _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _verifyClientLogin(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        email: _Value,
        password: _Value,
        brand: _Value = ...,
        origin_ip: _Value = ...,
        ban_on_failure: _Switch = ...,
        trigger_login_event: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.verifyClientLogin | _Loose | None,
        /,
        *,
        email: _Value = ...,
        password: _Value = ...,
        brand: _Value = ...,
        origin_ip: _Value = ...,
        ban_on_failure: _Switch = ...,
        trigger_login_event: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _vmManagerHistoryVM(_PagedOf[p.vmManagerHistoryVM]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerHistoryVM | _Loose | None,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _vmManagerReinstallVM(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        os: _Value,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerReinstallVM | _Loose | None,
        /,
        *,
        id: _Id = ...,
        os: _Value = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _vmManagerRestartVM(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerRestartVM | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _vmManagerStartVM(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerStartVM | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _vmManagerStopVm(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerStopVm | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class _vmManagerVMVNC(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        /,
        *,
        id: _Id,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerVMVNC | _Loose | None,
        /,
        *,
        id: _Id = ...,
        **more: _NoParameterOfThisCall,
    ) -> dict[str, Any]: ...

class Calls:
    @property
    def accountChangePassword(self) -> _accountChangePassword:
        """Set a new password for an account.

        Args:
            id (id): the account
            password (secret): the account's new password
        """
    @property
    def accountCreate(self) -> _accountCreate:
        """Create an account on its server.

        Args:
            id (id): the account
        """
    @property
    def accountModuleSSO(self) -> _accountModuleSSO:
        """Make a single sign-on link into an account's control panel.

        Args:
            account_id (id): the account
        """
    @property
    def accountSuspend(self) -> _accountSuspend:
        """Suspend an account.

        Args:
            id (id): the account
        """
    @property
    def accountSynch(self) -> _accountSynch:
        """Bring an account in line with what its server says.

        Args:
            id (id): the account
        """
    @property
    def accountTerminate(self) -> _accountTerminate:
        """Terminate an account and remove it from its server.

        Args:
            id (id): the account
        """
    @property
    def accountUnsuspend(self) -> _accountUnsuspend:
        """Lift an account's suspension.

        Args:
            id (id): the account
        """
    @property
    def activateAsAffiliate(self) -> _activateAsAffiliate:
        """Make a client an affiliate.

        Args:
            client_id (id): the client
        """
    @property
    def addAccountCancellation(self) -> _addAccountCancellation:
        """File a cancellation request for an account.

        Args:
            id (id): the account
            type (choice): when the account ends
            reason (text): id of a reason, or other
            submission_date (date): day of the request, YYYY-MM-DD
            submission_time (time): time of the request
            other_reason (text): the reason in words, with reason=other
        """
    @property
    def addAddonToAccount(self) -> _addAddonToAccount:
        """Add an add-on to an account.

        Args:
            account_id (id): the account
            addon_id (id): the add-on, as getAddons lists it
            invoice (switch): true makes an invoice for it
            cycle (choice): how often to bill: m month, q quarter, s half a year, a year and so on
            payment_module (id): the gateway for the invoice
            prorata (switch): 1 bills a part, so that it is due together with the account
        """
    @property
    def addAdminNote(self) -> _addAdminNote:
        """Add a staff note to a client, an account, an invoice and so on.

        Args:
            item_id (id): the record that item_type names
            item_type (choice): what item_id is
            note (text): the note
            flags (number): 2 shows the note to the client, for an account or a domain
        """
    @property
    def addBulkPayInvoice(self) -> _addBulkPayInvoice:
        """Put several unpaid invoices together, to be paid at once.

        Args:
            invoice_id (id): the main invoice
            bulkselected[] (list of ids): the unpaid invoices to put together with invoice_id
        """
    @property
    def addClient(self) -> _addClient:
        """Create a client.

        Args:
            email (email): e-mail address
            password (secret): the client's password
            password2 (secret): the password again
            firstname (text): first name
            lastname (text): last name
            notify (switch): 1 tells the client by e-mail
            phonenumber (text): phone number
            type (choice): a person, or a company
            address1 (text): street and number
            address2 (text): second line of the address
            city (text): city
            state (text): state or region
            postcode (text): postcode
            country (text): two letters, as in ISO 3166: NL
            companyname (text): company, empty for a person
            field (text): stands for any registration field; send it under its own name
            group_id (id): the client group
            language (text): the client's language: english
            status (choice): the client's status: Active, or how far a lead has come
            currency_id (id): the currency; 0 is the main one
            brand (text): the brand that the client belongs to
        """
    @property
    def addClientContact(self) -> _addClientContact:
        """Add a contact to a client.

        Args:
            id (id): the client
            email (email): e-mail address
            firstname (text): first name
            lastname (text): last name
            password (secret): the contact's password; without one there is no login
            password2 (secret): the password again
            phonenumber (text): phone number
            address1 (text): street and number
            address2 (text): second line of the address
            city (text): city
            state (text): state or region
            postcode (text): postcode
            country (text): two letters, as in ISO 3166: NL
            privileges (map): what the contact may do, privileges[group][name]=1
            privileges[billing][emails] (switch): 1 lets the contact get e-mails about billing
            privileges[billing][payinvoice] (switch): 1 lets the contact see and pay invoices
            privileges[billing][orders] (switch): 1 lets the contact order
            privileges[billing][balance] (switch): 1 lets the contact see the balance
            privileges[billing][addfunds] (switch): 1 lets the contact pay money in
            privileges[billing][creditcard] (switch): 1 lets the contact change the credit card
            privileges[support][newticket] (switch): 1 lets the contact open tickets
            privileges[support][tickets] (switch): 1 lets the contact see tickets
            privileges[support][closeticket] (switch): 1 lets the contact close tickets
            privileges[support][emails] (switch): 1 lets the contact get e-mails about tickets
            privileges[misc][editmain] (switch): 1 lets the contact change the client's profile
            privileges[misc][emails] (switch): 1 lets the contact see e-mails that were sent
            privileges[misc][editipaccess] (switch): 1 lets the contact change from where to log in
            privileges[misc][manageprofiles] (switch): 1 lets the contact add and change contacts
            privileges[misc][affiliates] (switch): 1 lets the contact see the affiliate section
        """
    @property
    def addClientCredit(self) -> _addClientCredit:
        """Add credit to a client's balance.

        Args:
            client_id (id): the client
            amount (amount): how much to add
        """
    @property
    def addClientCreditCard(self) -> _addClientCreditCard:
        """Store a credit card for a client.

        Args:
            id (id): the client
            cardnum (secret): the card's number
            cardtype (text): Visa, MasterCard and so on
            expiryyear (number): year in which the card expires: 29
            expirymonth (number): month in which the card expires: 12
            token (secret): the gateway's token for the card
            token_gateway_id (id): the gateway that the token is of
            cardname (text): the name on the card
            card_contact_id (id): the contact whose address belongs to the card
            as_token (switch): 1 for a payment token that is no credit card
        """
    @property
    def addClientFile(self) -> _addClientFile:
        """Store a file for a client.

        Args:
            client_id (id): the client
            data (base64): the file
            name (text): the title that is shown
            filename (text): the file's name, with its ending
            admin_only (switch): 1 hides the file from the client
            services (list of ids): the accounts that the file belongs to
        """
    @property
    def addDNSRecord(self) -> _addDNSRecord:
        """Add a record to a DNS zone.

        Args:
            app_id (id): the server (app) that holds the zone
            zone_id (id): the zone, as getDNSZones lists it
            name (text): the record's name: www
            type (text): A, AAAA, CNAME, MX, TXT and so on
            content (text): what the record says: an address, a host, a text; a list for SRV
            ttl (number): seconds for which others may keep the record
            priority (number): the lower, the earlier a mail server is tried
        """
    @property
    def addDNSZone(self) -> _addDNSZone:
        """Create a DNS zone.

        Args:
            app_id (id): the server (app) that holds the zone
            name (text): the zone: example.net
            template_id (id): the DNS template
            ip (ip): the address that records of the template get
            client_id (id): the client who gets the zone
            postaction (choice): where the records come from; empty leaves them to you
            axfr_server (ip): the name server to copy from, with postaction=import-axfr (required with postaction=import-axfr)
            zone_file (text): the zone file's text, with postaction=import-file (required with postaction=import-file)
            clone_domain (text): the zone to copy, with postaction=clone (required with postaction=clone)
            replace_record_content (switch): 1 replaces the old name within records too, with postaction=clone
        """
    @property
    def addEstimate(self) -> _addEstimate:
        """Create an empty estimate for a client.

        Args:
            client_id (id): the client
        """
    @property
    def addEstimateLine(self) -> _addEstimateLine:
        """Add a line to an estimate.

        Args:
            id (id): the estimate
            description (text): what the line says
            amount (amount): price of one
            qty (number): how many
            taxed (switch): 1 adds tax, 0 does not
            tax_rate (percentage): the tax, in per cent
        """
    @property
    def addInvoice(self) -> _addInvoice:
        """Create a draft invoice for a client.

        Args:
            client_id (id): the client
        """
    @property
    def addInvoiceItem(self) -> _addInvoiceItem:
        """Add a line to an invoice.

        Args:
            id (id): the invoice
            line (text): what the line says
            price (amount): price of one
            qty (number): how many
            tax (switch): 1 adds tax, 0 does not
        """
    @property
    def addInvoicePayment(self) -> _addInvoicePayment:
        """Record a payment for an invoice.

        Args:
            id (id): the invoice
            amount (amount): how much was paid
            paymentmodule (id): the payment gateway, as getPaymentModules lists it
            fee (amount): what the gateway kept of it
            date (date): when it was paid, YYYY-MM-DD
            transnumber (text): the gateway's number of the payment
            currency_id (id): the currency; 0 is the main one
            rate (rate): exchange rate of the currency
            send_email (switch): 1 sends the client a confirmation by e-mail
        """
    @property
    def addInvoiceQueueItem(self) -> _addInvoiceQueueItem:
        """Put a charge into a client's queue, to be billed later.

        Args:
            client_id (id): the client
            queueitem[description] (text): what the line of the invoice says
            queueitem[amount] (amount): price of one
            queueitem[qty] (number): how many
            queueitem[taxed] (switch): 1 adds tax, 0 does not
            queueitem[note] (text): a note that staff see
            id (id): the account (required unless queueitem[billondate])
            queueitem[billondate] (switch): 1 bills it on queueitem[billdate], 0 with the account's next invoice
            queueitem[billdate] (date): the day on which to bill it
            queueitem[duedate] (date): when its invoice is due
        """
    @property
    def addLanguageLines(self) -> _addLanguageLines:
        """Add or replace translations.

        Args:
            target (choice): the staff's pages, or the client's
            lines (map): translations, lines[section][keyword]
        """
    @property
    def addOrder(self) -> _addOrder:
        """Place an order for a simple product.

        Args:
            client_id (id): the client
            product (id): the product
            cycle (choice): how often to bill: m month, q quarter, a year, Once, Free and so on
            confirm (switch): 1 sends the client an e-mail that confirms the order
            invoice_generate (switch): 1 makes an invoice for the order
            invoice_info (switch): 1 sends the client the invoice by e-mail
            module (id): the payment gateway
        """
    @property
    def addOrderDraftDiscount(self) -> _addOrderDraftDiscount:
        """Give a discount on an order draft.

        Args:
            id (id): the order draft
            coupon (choice): a promo code's id; client for the discount of client or group; custom for your own
            validate (switch): 1 checks whether the client may use the promo code
            target (choice): the whole draft, or single items
            type (choice): per cent, or an amount
            value (amount): the discount, with coupon=custom and target=all
            items (list of maps): discounts by item, with coupon=custom and target=items
            cycle (choice): the first payment only, or every one
        """
    @property
    def addOrderDraftItem(self) -> _addOrderDraftItem:
        """Add a service or domain to an order draft.

        Args:
            id (id): the order draft
            product (id): the product of the service
            prod_type (choice): a domain, or a service
            account_id (id): the account that the item is for
            cycle (choice): how often to bill: m month, q quarter, a year, Once, Free and so on
            host (text): the service's host name
            domain_sld (text): the domain's name without its ending: example
            domain_tld (id): the domain's ending, by its id
            domain_period (number): for how many years
            domain_action (choice): register the domain, or transfer it here
            domain_eppcode (secret): the code that permits a transfer
            custom (map): values of form fields: custom[form id][item id]
            addons (map): add-ons to order: addons[id][qty] and addons[id][cycle]
            checkifadded (switch): 1 looks first whether the domain is in the draft already
            billing[price] (amount): a price of your own instead of the product's
            billing[setup] (amount): a set-up fee of your own
            qty (number): how many
            service (id): the account to upgrade
            multiple (list of maps): several items at once, each with these same parameters
            domain_nameservers (list of texts): the domain's name servers
            domain_contacts[registrant][firstname] (text): the owner's first name
            domain_contacts[registrant][lastname] (text): the owner's last name
            domain_contacts[registrant][companyname] (text): the owner's company
            domain_contacts[registrant][address1] (text): the owner's street and number
            domain_contacts[registrant][address2] (text): second line of the owner's address
            domain_contacts[registrant][city] (text): the owner's city
        """
    @property
    def addOrderPage(self) -> _addOrderPage:
        """Create an order page.

        Args:
            name (text): the page's title
            ptype (text): the page's product type, as getOrderPageTemplates lists it
            otype (text): the page's template, as getOrderPageTemplates lists it
            description (text): what clients read on the page
            slug (text): the page's name in its address
            contains (choice): whether products or further pages lie in it
            scenario (id): the order scenario
        """
    @property
    def addProduct(self) -> _addProduct:
        """Create a product.

        Args:
            category_id (id): the order page that the product is on
            type (id): the product's type, as getProductTypes lists it
            name (text): the product's name
            description (text): what it is, in words that clients read
            visible (choice): 1 shown, 0 hidden; below zero other states of the installation
        """
    @property
    def addProductForm(self) -> _addProductForm:
        """Add a form field to a product.

        Args:
            product_id (id): the product
            type (choice): what clients enter or choose with
            name (text): the field's label
            description (text): what it is, in words that clients read
            admin_description (text): what staff alone read about the field
            key (text): the field's name in addresses; made of name if not given
            variable (text): the field's name for scripts and templates
            category (text): the heading under which the field stands
            options (number): sum of 1 required, 2 shown to staff, 4 hidden from clients; 0 for none
            premade (switch): 1 makes the items that items[] gives
            items[n][pricing] (switch): 1 gives the item prices
            config[initialval] (text): what the field holds at first
            config[unique] (switch): 1 refuses what another account has already
            config[expression] (text): a regular expression that what is entered must match
            items[] (list of maps): the items to choose from, with premade=1
        """
    @property
    def addProductFormItem(self) -> _addProductFormItem:
        """Add an item to a product's form field.

        Args:
            id (id): the form field
            name (text): the item's label
            variable_id (text): the item's name for the product's module; name if not given
            description (text): what it is, in words that clients read
            sort_order (number): place among the others; low ones come first
            paytype (choice): free, paid once, or paid again and again (required with pricing=1)
            pricing (switch): 1 gives the item prices, which need paytype
            m (amount): price for a month
            q (amount): price for a quarter
            s (amount): price for half a year
            a (amount): price for a year
            b (amount): price for two years
            t (amount): price for three years
            d (amount): price for a day
            w (amount): price for a week
            m_setup (amount): set-up fee with payment by the month
            a_setup (amount): set-up fee with payment by the year
            m1 (amount): the price, with paytype Once
            m_setup1 (amount): set-up fee, with paytype Once
        """
    @property
    def addPromoCode(self) -> _addPromoCode:
        """Create a promo code.

        Args:
            code (text): the promo code
            coupon_type (choice): what the code works on
            value (amount): the discount, in per cent or as an amount
            type (choice): an amount, or per cent
            clients (choice): whose orders the code is valid for (required with coupon_type=invoice_cart)
            notes (text): notes that staff see
            apply_products (switch): on applies the code to the products in products
            products (list of ids): the products that the code is valid for
            apply_categories (switch): on applies the code to the order pages in categories
            categories (list of ids): the order pages that the code is valid for
            apply_addons (switch): on applies the code to the add-ons in addons
            addons (list of ids): the add-ons that the code is valid for
            apply_domains (switch): on applies the code to the domains in domains
            domains (list of ids): the domain endings (TLDs) that the code is valid for
            cycles (list of choices): the billing cycles that the code is valid for
            client_id (id): the one client who may use the code
            expires (date): when the code expires
            max_usage_limit (switch): 1 puts usage_limit in force
            usage_limit (number): how often the code may be used
            max_client_usage_limit (switch): 1 puts max_client_usage in force
            max_client_usage (number): how often one client may use the code
            status (choice): whether the code can be used
        """
    @property
    def addTicket(self) -> _addTicket:
        """Open a ticket.

        Args:
            subject (text): subject
            body (text): the message
            email (email): who asks, where no client_id is given (required unless client_id)
            name (text): who asks, where no client_id is given (required unless client_id)
            dept_id (id): the department, as getTicketDepts lists it
            client_id (id): the client
            isinternal (switch): 1 hides the ticket from the client
            status (text): Open if not given
            request_type (choice): what sort of request it is
            priority (choice): how urgent it is: 0 low to 3
            cc (text): addresses that get copies, with commas between them
            notes (text): a note for staff
            owner_id (id): the staff member who takes care of the ticket
            useclientname (switch): 1 shows the client's registered name instead of staff's
            asclient (switch): 1 opens the ticket as if the client had written it
            attachments (map): files, name to content in Base64
            ip_address (ip): the address that the ticket came from
        """
    @property
    def addTicketDept(self) -> _addTicketDept:
        """Create a ticket department.

        Args:
            email (email): the department's address
            name (text): the department's name
            method (choice): how mail reaches the department
            port (number): the mail server's port, with method=POP (required with method=POP)
            password (secret): password of the mailbox, with method=POP (required with method=POP)
            login (text): user name of the mailbox, with method=POP (required with method=POP)
            host (text): the mail server, with method=POP (required with method=POP)
        """
    @property
    def addTicketNotes(self) -> _addTicketNotes:
        """Add a staff note to a ticket.

        Args:
            id (id): the ticket, by its number
            notes (text): the note
        """
    @property
    def addTicketReply(self) -> _addTicketReply:
        """Reply to a ticket.

        Args:
            id (id): the ticket, by its number
            body (text): the reply
            attachments (map): files, name to content in Base64
            status_change (text): the ticket's status after the reply
            replier_id (id): the client or staff member who replies
            type (choice): whose reply it is
            encrypt (switch): 1 marks the reply as sensitive and stores it encrypted
            notify_client (switch): 1 tells the client of the reply
            notify_cc (switch): 1 tells the addresses in copy too
            replier_ip (ip): the address that the reply came from
        """
    @property
    def addTicketTag(self) -> _addTicketTag:
        """Tag a ticket.

        Args:
            id (id): the ticket, by its number
            tag (text): the tag
        """
    @property
    def addTicketTimeTracking(self) -> _addTicketTimeTracking:
        """Record time spent on a ticket.

        Args:
            id (id): the ticket, by its id, which is not its number
            startdate (date): day on which the work began, YYYY-MM-DD
            startime (time): when the work began, HH:MM; spelled with one t
            enddate (date): day on which the work ended, YYYY-MM-DD
            endtime (time): when the work ended, HH:MM
            rate_id (id): the hourly rate
            note (text): what was done
            admin_id (id): the staff member who worked; API if not given
        """
    @property
    def addTransaction(self) -> _addTransaction:
        """Record a transaction for a client.

        Args:
            client_id (id): the client
            in (amount): how much came in
            out (amount): how much was paid out
            fee (amount): what the gateway kept of it
            module (id): the payment gateway
            date (date): when it was paid
            invoice_id (id): the invoice that it pays
            trans_id (text): the gateway's number of the payment
            description (text): what the payment is for
            description_id (id): the sort of description
        """
    @property
    def applyInvoiceCoupon(self) -> _applyInvoiceCoupon:
        """Apply a promo code to an invoice.

        Args:
            id (id): the invoice
            applycoupon (text): the promo code
        """
    @property
    def applyInvoiceCredit(self) -> _applyInvoiceCredit:
        """Pay an invoice from its client's credit.

        Args:
            id (id): the invoice
            apply_credit (amount): how much of the client's credit to use
        """
    @property
    def assignClientAffiliate(self) -> _assignClientAffiliate:
        """Make a client the referral of an affiliate.

        Args:
            id (id): the affiliate
            client_id (id): the client whom the affiliate brought
        """
    @property
    def billTicketTimeTracking(self) -> _billTicketTimeTracking:
        """Bill the time spent on a ticket.

        Args:
            id (id): the ticket, by its id, which is not its number
        """
    @property
    def bulkAddProducts(self) -> _bulkAddProducts:
        """Create several products as copies of others.

        Args:
            products[n][copyof] (id): the ending (TLD product) to copy
            products[n][name] (text): the new ending: .example
            products[n][periods][k][register] (amount): price of registering for k years
            products[n][periods][k][transfer] (amount): price of a transfer with k years
            products[n][periods][k][renew] (amount): price of renewing for k years
        """
    @property
    def bulkSetPrices(self) -> _bulkSetPrices:
        """Set the prices of several TLDs.

        Args:
            category_id (id): the order page of the endings
            products[n][name] (text): the ending: .example
            products[n][periods][k][register] (amount): price of registering for k years
            products[n][periods][k][transfer] (amount): price of a transfer with k years
            products[n][periods][k][renew] (amount): price of renewing for k years
            products[n][updatedomains] (switch): 1 gives domains that exist the new price; slow
        """
    @property
    def cancelQueueTask(self) -> _cancelQueueTask:
        """Cancel a scheduled task.

        Args:
            id (id): the task, as getQueueTasks lists it (required unless token)
            token (secret): the task's token, instead of its id
        """
    @property
    def changeAccountOwner(self) -> _changeAccountOwner:
        """Move an account to another client.

        Args:
            id (id): the account
            new_owner_id (id): the client who gets the account
        """
    @property
    def changeAccountPackage(self) -> _changeAccountPackage:
        """Move an account to another product.

        Args:
            id (id): the account
            product_id (id): the product to change to
            recalculate (switch): 1 takes the new product's price for the payments to come
        """
    @property
    def chargeCreditCard(self) -> _chargeCreditCard:
        """Charge a client's card for an invoice.

        Args:
            id (id): the invoice
            card_id (id): which of the client's cards, or primary
            custom[amount] (amount): charge this much instead of all that is due
        """
    @property
    def checkDomainPrice(self) -> _checkDomainPrice:
        """Compare a domain's recurring price with the current one.

        Args:
            id (id): the domain
        """
    @property
    def clearOrderDraftItems(self) -> _clearOrderDraftItems:
        """Take all items out of an order draft.

        Args:
            id (id): the order draft
        """
    @property
    def cloneAccount(self) -> _cloneAccount:
        """Put copies of an account into an order draft.

        Args:
            id (id): the account
            draft_id (id): the order draft to put the copies in; a new one if not given
            qty (number): how many copies
            hostnames[] (list of texts): host names of the copies, in order
        """
    @property
    def convertContactToClient(self) -> _convertContactToClient:
        """Turn a contact into a client of its own.

        Args:
            client_id (id): the contact (a contact is a client with a parent)
            keep_access (switch): 1 keeps the access to the profile that the contact had
        """
    @property
    def convertEstimateToInvoice(self) -> _convertEstimateToInvoice:
        """Turn an estimate into an invoice.

        Args:
            id (id): the estimate
        """
    @property
    def convertInvoice(self) -> _convertInvoice:
        """Turn a pro forma invoice into a final one.

        Args:
            id (id): the invoice
        """
    @property
    def convertOrderDraft(self) -> _convertOrderDraft:
        """Turn an order draft into an order.

        Args:
            id (id): the order draft
            keep_draft (switch): 1 keeps the draft, 0 deletes it
            tax_exempt (switch): 1 takes no tax for the order
            fraudcheck (switch): 1 has the fraud modules check the order
            fraudcheck_ip (ip): the client's address, for the fraud check
            as_free (switch): 1 charges nothing for the order
            ip (ip): where staff see that the order came from
            module (id): the payment gateway
        """
    @property
    def createOrderDraft(self) -> _createOrderDraft:
        """Start an order draft.

        Args:
            client_id (id): the client who orders
            currency_id (id): the currency; 0 is the main one
        """
    @property
    def deleteAccountCancellation(self) -> _deleteAccountCancellation:
        """Withdraw an account's cancellation request.

        Args:
            id (id): the account
        """
    @property
    def deleteClient(self) -> _deleteClient:
        """Delete a client and what belongs to it.

        Args:
            id (id): the client
        """
    @property
    def deleteClientContact(self) -> _deleteClientContact:
        """Delete a client's contact.

        Args:
            client_id (id): the contact
            parent_id (id): the client whose contact it is
        """
    @property
    def deleteClientFile(self) -> _deleteClientFile:
        """Delete a client's file.

        Args:
            client_id (id): the client
            file_id (id): the file, as getClientFiles lists it
        """
    @property
    def deleteDNSRecord(self) -> _deleteDNSRecord:
        """Delete a record of a DNS zone.

        Args:
            app_id (id): the server (app) that holds the zone
            zone_id (id): the zone, as getDNSZones lists it
            record_id (id): the record, as getDNSZoneDetails lists it
        """
    @property
    def deleteDNSZone(self) -> _deleteDNSZone:
        """Delete a DNS zone.

        Args:
            app_id (id): the server (app) that holds the zone
            zone_id (id): the zone, as getDNSZones lists it
        """
    @property
    def deleteEstimate(self) -> _deleteEstimate:
        """Delete an estimate.

        Args:
            id (id): the estimate
        """
    @property
    def deleteInvoice(self) -> _deleteInvoice:
        """Delete an invoice.

        Args:
            id (id): the invoice
        """
    @property
    def deleteOrder(self) -> _deleteOrder:
        """Delete an order.

        Args:
            id (id): the order
        """
    @property
    def deleteProduct(self) -> _deleteProduct:
        """Delete a product.

        Args:
            id (id): the product
        """
    @property
    def deleteProductForm(self) -> _deleteProductForm:
        """Delete a form field of a product.

        Args:
            id (id): the form field
            product_id (id): the product
        """
    @property
    def deleteProductFormItem(self) -> _deleteProductFormItem:
        """Delete an item of a product's form field.

        Args:
            id (id): the item, as getProductForm lists it
            simple (switch): 1 deletes this item alone, and no related ones
        """
    @property
    def deleteTicket(self) -> _deleteTicket:
        """Delete a ticket.

        Args:
            id (id): the ticket, by its number
        """
    @property
    def domainCheck(self) -> _domainCheck:
        """Ask whether a domain is free to register.

        Args:
            domain (text): the whole name: example.net
        """
    @property
    def domainDelete(self) -> _domainDelete:
        """Delete a domain at the registrar.

        Args:
            id (id): the domain
        """
    @property
    def domainDeleteHB(self) -> _domainDeleteHB:
        """Delete a domain from HostBill alone.

        Args:
            id (id): the domain
        """
    @property
    def domainEPP(self) -> _domainEPP:
        """Ask the registrar for a domain's EPP (transfer) code.

        Args:
            id (id): the domain
        """
    @property
    def domainEdit(self) -> _domainEdit:
        """Change a domain's details.

        Args:
            id (id): the domain
            status (text): the domain's status: Active
            autorenew (switch): 1 renews the domain by itself, 0 does not
            nameservers (list of texts): the domain's name servers
            reg_module (id): the registrar module
            server_id (id): the server
            premium (switch): 1 marks the domain as a premium one
        """
    @property
    def domainGetContacts(self) -> _domainGetContacts:
        """Get a domain's contacts from the registrar.

        Args:
            id (id): the domain
        """
    @property
    def domainRegister(self) -> _domainRegister:
        """Register a domain at the registrar.

        Args:
            id (id): the domain
        """
    @property
    def domainRenew(self) -> _domainRenew:
        """Renew a domain at the registrar.

        Args:
            id (id): the domain
        """
    @property
    def domainSetContacts(self) -> _domainSetContacts:
        """Set a domain's contacts at the registrar.

        Args:
            id (id): the domain
            updateContactInfo[registrant][firstname] (text): the owner's first name
            updateContactInfo[registrant][lastname] (text): the owner's last name
            updateContactInfo[registrant][companyname] (text): the owner's company
            updateContactInfo[registrant][address1] (text): the owner's street and number
            updateContactInfo[registrant][address2] (text): second line of the owner's address
            updateContactInfo[registrant][city] (text): the owner's city
            updateContactInfo[registrant][state] (text): the owner's state or region
            updateContactInfo[registrant][country] (text): the owner's country, two letters: NL
            updateContactInfo[registrant][postcode] (text): the owner's postcode
            updateContactInfo[registrant][email] (email): the owner's e-mail address
            updateContactInfo[registrant][phonenumber] (text): the owner's phone number
            updateContactInfo[tech][firstname] (text): the technical contact's first name
            updateContactInfo[tech][lastname] (text): the technical contact's last name
            updateContactInfo[tech][companyname] (text): the technical contact's company
            updateContactInfo[tech][address1] (text): the technical contact's street and number
            updateContactInfo[tech][address2] (text): second line of the technical contact's address
            updateContactInfo[tech][city] (text): the technical contact's city
            updateContactInfo[tech][state] (text): the technical contact's state or region
            updateContactInfo[tech][country] (text): the technical contact's country, two letters: NL
            updateContactInfo[tech][postcode] (text): the technical contact's postcode
            updateContactInfo[tech][email] (email): the technical contact's e-mail address
            updateContactInfo[tech][phonenumber] (text): the technical contact's phone number
            updateContactInfo[admin][firstname] (text): the administrative contact's first name
            updateContactInfo[admin][lastname] (text): the administrative contact's last name
            updateContactInfo[admin][companyname] (text): the administrative contact's company
            updateContactInfo[admin][address1] (text): the administrative contact's street and number
            updateContactInfo[admin][address2] (text): second line of the administrative contact's address
            updateContactInfo[admin][city] (text): the administrative contact's city
            updateContactInfo[admin][state] (text): the administrative contact's state or region
            updateContactInfo[admin][country] (text): the administrative contact's country, two letters: NL
            updateContactInfo[admin][postcode] (text): the administrative contact's postcode
            updateContactInfo[admin][email] (email): the administrative contact's e-mail address
            updateContactInfo[admin][phonenumber] (text): the administrative contact's phone number
            updateContactInfo[billing][firstname] (text): the billing contact's first name
            updateContactInfo[billing][lastname] (text): the billing contact's last name
            updateContactInfo[billing][companyname] (text): the billing contact's company
            updateContactInfo[billing][address1] (text): the billing contact's street and number
            updateContactInfo[billing][address2] (text): second line of the billing contact's address
            updateContactInfo[billing][city] (text): the billing contact's city
            updateContactInfo[billing][state] (text): the billing contact's state or region
            updateContactInfo[billing][country] (text): the billing contact's country, two letters: NL
            updateContactInfo[billing][postcode] (text): the billing contact's postcode
            updateContactInfo[billing][email] (email): the billing contact's e-mail address
            updateContactInfo[billing][phonenumber] (text): the billing contact's phone number
        """
    @property
    def domainSynch(self) -> _domainSynch:
        """Bring a domain in line with what the registrar says.

        Args:
            id (id): the domain
        """
    @property
    def domainTransfer(self) -> _domainTransfer:
        """Start a domain's transfer to the registrar.

        Args:
            id (id): the domain
        """
    @property
    def editAccountDetails(self) -> _editAccountDetails:
        """Change an account's details.

        Args:
            id (id): the account
            product_id (id): the account's product
            date_created (date): when the account was made, YYYY-MM-DD
            domain (text): the account's domain or host name
            server_id (id): the server
            payment_module (id): the payment gateway, as getPaymentModules lists it
            firstpayment (amount): the first payment
            total (amount): each payment after the first
            next_due (date): when the next payment is due
            status (choice): the account's status
            username (text): the account's user name
            password (secret): the account's password
            rootpassword (secret): the root password
            notes (text): notes that staff see
            commitment_date (date): until when the client is bound, YYYY-MM-DD
            submodules[n][status] (text): the status of the part with the id n
            submodules[n][username] (text): the user name of the part with the id n
        """
    @property
    def editClientACH(self) -> _editClientACH:
        """Store a client's bank account for eCheck (ACH) payments.

        Args:
            id (id): the client
            ach[type] (choice): what sort of bank account it is
            ach[account] (secret): number of the bank account
            ach[routing] (secret): the bank's routing number
        """
    @property
    def editClientCreditCard(self) -> _editClientCreditCard:
        """Change a client's stored credit card.

        Args:
            id (id): the client
            cardnum (secret): the card's number
            cardtype (text): Visa, MasterCard and so on
            expiryyear (number): year in which the card expires: 29
            expirymonth (number): month in which the card expires: 12
            card_id (id): which of the client's cards
            token (secret): the gateway's token for the card
            token_gateway_id (id): the gateway that the token is of
            cardname (text): the name on the card
            card_contact_id (id): the contact whose address belongs to the card
        """
    @property
    def editContactPermissions(self) -> _editContactPermissions:
        """Set what a contact may do.

        Args:
            id (id): the contact
            privileges (map): what the contact may do, privileges[group][name]=1
        """
    @property
    def editDNSRecord(self) -> _editDNSRecord:
        """Change a record of a DNS zone.

        Args:
            app_id (id): the server (app) that holds the zone
            zone_id (id): the zone, as getDNSZones lists it
            record_id (id): the record, as getDNSZoneDetails lists it
            name (text): the record's name: www
            type (text): A, AAAA, CNAME, MX, TXT and so on
            content (text): what the record says: an address, a host, a text; a list for SRV
            ttl (number): seconds for which others may keep the record
            priority (number): the lower, the earlier a mail server is tried
        """
    @property
    def editEstimateDetails(self) -> _editEstimateDetails:
        """Change an estimate's details.

        Args:
            id (id): the estimate
            date_created (date): the estimate's day
            date_expires (date): the last day on which the estimate holds
            taxrate (percentage): the first tax, in per cent
            taxrate2 (percentage): the second tax, in per cent
            credit (amount): credit taken off
            subject (text): subject
            client_id (id): the client
            notes (text): notes that staff see
            currency_id (id): the currency; 0 is the main one
            status (choice): the estimate's status
        """
    @property
    def editInvoiceDetails(self) -> _editInvoiceDetails:
        """Change an invoice's details or recurring settings.

        Args:
            id (id): the invoice
            credit (amount): credit that is used for the invoice
            date (date): the invoice's day
            duedate (date): when the invoice is due
            payment_module (id): the payment gateway, as getPaymentModules lists it
            taxrate (percentage): the first tax, in per cent
            taxrate2 (percentage): the second tax, in per cent
            invoicetype (choice): an ordinary invoice, or one that recurs
            metadata (map): values of your own, added to those that are there
            recurring (map): how the invoice recurs
            recurring[recurr] (switch): 1, always, for an invoice that recurs
            recurring[start_from] (date): day of the first invoice
            recurring[duedays] (number): days from an invoice to its due date
            recurring[paybefore] (number): days from an invoice to its pay-before date
            recurring[frequency] (choice): how often: w weeks, m months, y years
            recurring[occurrences] (number): how many invoices; 0 goes on without end
            recurring[next_invoice] (date): day of the next invoice
        """
    @property
    def editOrderDraft(self) -> _editOrderDraft:
        """Change an order draft's details.

        Args:
            id (id): the order draft
            module (id): the payment gateway
            scenario_id (id): the order scenario
            client_id (id): the client who orders
            confirm (switch): 1 sends the client an e-mail that confirms the order, 0 does not
            invoice_generate (switch): 1 makes an invoice for the order
            invoice_info (switch): 1 sends the client the invoice by e-mail
            affiliate_id (id): the affiliate who gets the commission
        """
    @property
    def editOrderDraftItem(self) -> _editOrderDraftItem:
        """Change an item of an order draft.

        Args:
            id (id): the order draft
            service (id): the service in the draft
            domain (id): the domain in the draft
            product (id): the product of the service
            cycle (choice): how often to bill: m month, q quarter, a year, Once, Free and so on
            host (text): the service's host name
            domain_sld (text): the domain's name without its ending: example
            domain_tld (id): the domain's ending, by its id
            domain_period (number): for how many years
            domain_action (choice): register the domain, or transfer it here
            domain_eppcode (secret): the code that permits a transfer
            custom (map): values of form fields: custom[form id][item id]
            addons (map): add-ons to order: addons[id][qty] and addons[id][cycle]
            billing[price] (amount): a price of your own instead of the product's
            billing[setup] (amount): a set-up fee of your own
            ssl_config[cn] (text): the certificate's host name
            ssl_config[csr] (text): the signing request, in PEM
            ssl_config[server_software] (text): the web server's software
            ssl_config[dcv] (choice): how control of the domain is proved
            ssl_config[approval_email] (email): who approves the certificate
            ssl_contacts[organization][name] (text): the organization's name
            ssl_contacts[organization][unit] (text): the department
            ssl_contacts[organization][orgnumber] (text): the organization's number in the register
            ssl_contacts[organization][address1] (text): the organization's street and number
            ssl_contacts[organization][address2] (text): second line of its address
            ssl_contacts[organization][city] (text): the organization's city
        """
    @property
    def editOrderPage(self) -> _editOrderPage:
        """Change an order page.

        Args:
            id (id): the order page
            name (text): the page's title
            ptype (text): the page's product type, as getOrderPageTemplates lists it
            otype (text): the page's template, as getOrderPageTemplates lists it
            description (text): what clients read on the page
            slug (text): the page's name in its address
            scenario (id): the order scenario
        """
    @property
    def editProduct(self) -> _editProduct:
        """Change a product.

        Args:
            id (id): the product
            category_id (id): the order page that the product is on
            type (id): the product's type, as getProductTypes lists it
            name (text): the product's name
            description (text): what it is, in words that clients read
            visible (text): 1 shown, 0 hidden; other states as with addProduct
            client_limit (number): how many of it one client may have
            tax (switch): 1 adds tax, 0 does not
            code (text): a code that staff alone see
            tax_group_id (id): the tax group
            hostname (text): whether clients give a host name
            layout (text): how the order page shows the product
            contract_id (id): the contract template
            autohostname (text): the pattern of host names
            username_generation (text): the pattern of user names
            autosetup (choice): when the account is made by itself; 0 if not given
            upgrades (list of ids): the products that clients may change to
            domain_options (switch): 1 lets clients choose a domain with the product
            subdomain (text): the subdomain, with domain_options=1
            owndomain (switch): 1 lets clients use a domain they have, with domain_options=1
            paytype (text): Free, Once or Regular
            m1 (amount): the price, with paytype Once
            m_setup1 (amount): set-up fee, with paytype Once
            m_enabled1 (switch): 1 offers the price m1
            m (amount): price for a month
            m_setup (amount): set-up fee with payment by the month
            w (amount): price for a week
            w_setup (amount): set-up fee with payment by the week
            q (amount): price for a quarter
            q_setup (amount): set-up fee with payment by the quarter
            s (amount): price for half a year
            s_setup (amount): set-up fee with payment every half year
            a (amount): price for a year
            a_setup (amount): set-up fee with payment by the year
            b (amount): price for two years
            b_setup (amount): set-up fee with payment every two years
            stock_usage (choice): on limits the stock to qty
            qty (number): how many are in stock
            config[ReturnToStockOnTerminate] (switch): 1 puts the product back in stock when an account ends
            config[NotifyLowStock] (number): how few may be left before staff are told
        """
    @property
    def editProductForm(self) -> _editProductForm:
        """Change a form field of a product.

        Args:
            id (id): the form field
            product_id (id): the product
            name (text): the field's label
            type (choice): what clients enter or choose with
            description (text): what it is, in words that clients read
            admin_description (text): what staff alone read about the field
            key (text): the field's name in addresses; made of name if not given
            variable (text): the field's name for scripts and templates
            category (text): the heading under which the field stands
            options (number): sum of 1 required, 2 shown to staff, 4 hidden from clients; 0 for none
            config[initialval] (text): what the field holds at first
            items[n][id] (id): the item to change, as getProductForm lists it
            items[n][pricing] (switch): 1 gives the item prices
            config[unique] (switch): 1 refuses what another account has already
            config[expression] (text): a regular expression that what is entered must match
            config[maxinput] (number): how many entries a multiinput takes
            config[replace] (switch): 1 makes the value the account's domain
            config[replaceusername] (switch): 1 makes the value the account's user name
        """
    @property
    def editStaffMember(self) -> _editStaffMember:
        """Change a staff member.

        Args:
            id (id): the staff member
            username (text): login name
            firstname (text): first name
            lastname (text): last name
            email (email): e-mail address
            signature (text): what stands under the member's replies
            status (choice): whether the member may log in
            teams (text): ids of the teams, with commas between them
            custom (map): fields of the installation, under their own names
        """
    @property
    def editTicketDetails(self) -> _editTicketDetails:
        """Change a ticket's details.

        Args:
            ticket_number (id): the ticket, by its number
            subject (text): subject
            bcc (text): addresses that get hidden copies
            cc (text): addresses that get copies, with commas between them
            request_type (choice): what sort of request it is
            owner_id (id): the client whose ticket it is
            name (text): who asks
            email (email): who asks
            deptid (id): the department, as getTicketDepts lists it
            deadline (date): until when it is to be solved
        """
    @property
    def generateNextInvoice(self) -> _generateNextInvoice:
        """Bill an account's next period ahead of time.

        Args:
            account_id (id): the account
            add_queue (switch): 1 puts the charge into the client's queue instead of an invoice
            addon[] (list of ids): the account's add-ons to bill; without account[] they alone are billed
            account[] (list of ids): more accounts to bill in the same invoice
            move_due (switch): 1 moves the due date on; without it automation may bill the period twice
            unlock (switch): 1 sends the new invoice to the client; 0 locks it, for staff only
            prorata[enable] (switch): 1 bills only the part from prorata[from] to prorata[to]
            prorata[from] (date): first day of the part to bill
            prorata[to] (date): last day of the part to bill
        """
    @property
    def getAPIMethods(self) -> _getAPIMethods:
        """List the calls this key may make."""
    @property
    def getAccountAddons(self) -> _getAccountAddons:
        """List the add-ons of an account.

        Args:
            id (id): the account
        """
    @property
    def getAccountDetails(self) -> _getAccountDetails:
        """Get one account, its decrypted password included.

        Args:
            id (id): the account
        """
    @property
    def getAccountLogs(self) -> _getAccountLogs:
        """List what was done to accounts.

        Args:
            page (number): which page; the first is 0
            filter[account_id] (id): only those of this account
            filter[date] (date): only those of this day, YYYY-MM-DD
            filter[module] (text): only those of this module
            filter[action] (text): only those of this action
            filter[admin_login] (text): only those of this staff member, by login
            filter[result] (switch): 1 only what succeeded, 0 only what failed
            filter[error] (text): only those whose error has this text
        """
    @property
    def getAccounts(self) -> _getAccounts:
        """List accounts.

        Args:
            filter[client_name] (text): only those of clients of this name
            filter[domain] (text): only those of this domain
            filter[product_id] (id): only those of this product
            filter[status] (text): only those of this status
            filter[next_due] (date): only those due next on this day, YYYY-MM-DD
            filter[billingcycle] (text): only those billed this often
            filter[server_id] (id): only those on this server
            filter[form_name] (text): only those whose form field has this text
            filter[category_id] (id): only those of products of this order page
            filter[brand_id] (id): only those of this brand
            page (number): which page; the first is 0
            list (choice): only accounts of this state
        """
    @property
    def getAddonDetails(self) -> _getAddonDetails:
        """Get one add-on.

        Args:
            id (id): the add-on
            currency_id (id): convert the prices to this currency
        """
    @property
    def getAddons(self) -> _getAddons:
        """List add-ons."""
    @property
    def getAffiliate(self) -> _getAffiliate:
        """Get one affiliate with its clients and withdrawals.

        Args:
            id (id): the affiliate
        """
    @property
    def getAffiliateCommisionPlans(self) -> _getAffiliateCommisionPlans:
        """List the commission plans for affiliates.

        Args:
            page (number): which page; the first is 0
        """
    @property
    def getAffiliateVouchers(self) -> _getAffiliateVouchers:
        """List the vouchers of affiliates.

        Args:
            page (number): which page; the first is 0
        """
    @property
    def getAffiliates(self) -> _getAffiliates:
        """List affiliates.

        Args:
            page (number): which page; the first is 0
        """
    @property
    def getAppGroups(self) -> _getAppGroups:
        """List the groups of apps (servers)."""
    @property
    def getAppServers(self) -> _getAppServers:
        """List the servers of an app group.

        Args:
            group (id): the group of servers, as getAppGroups lists it
        """
    @property
    def getCancellations(self) -> _getCancellations:
        """List cancellation requests.

        Args:
            page (number): which page; the first is 0
            filter[client_id] (id): only those of this client
            filter[date] (date): only those of this day, YYYY-MM-DD
            filter[type] (text): only those of this sort
            filter[item_type] (choice): only those of accounts, or of domains
            filter[item_id] (id): only those for the account or domain of this id
        """
    @property
    def getClientAccounts(self) -> _getClientAccounts:
        """List a client's accounts.

        Args:
            id (id): the client
            page (number): which page; the first is 0
            category_id (id): only those of products of this order page
            status (list of texts): only those of these statuses
        """
    @property
    def getClientAutomationSettings(self) -> _getClientAutomationSettings:
        """Get the automation settings overridden for a client.

        Args:
            id (id): the client
        """
    @property
    def getClientContact(self) -> _getClientContact:
        """Get one contact and its privileges.

        Args:
            id (id): the contact
        """
    @property
    def getClientContacts(self) -> _getClientContacts:
        """List a client's contacts.

        Args:
            id (id): the client
            page (number): which page; the first is 0
        """
    @property
    def getClientCreditCard(self) -> _getClientCreditCard:
        """Get a client's stored credit card.

        Args:
            id (id): the client
            card_id (id): which of the client's cards
        """
    @property
    def getClientCreditLog(self) -> _getClientCreditLog:
        """List the changes of a client's credit balance.

        Args:
            id (id): the client
            page (number): which page; the first is 0
        """
    @property
    def getClientCredits(self) -> _getClientCredits:
        """List the credit balances of clients.

        Args:
            page (number): which page; the first is 0
            brand_id (id): the brand, where the installation has several
            amount (amount): what to compare the credit with, as amount_operator says
            amount_operator (choice): whether the credit is to be higher, lower or equal
        """
    @property
    def getClientDetails(self) -> _getClientDetails:
        """Get one client.

        Args:
            id (id): the client
        """
    @property
    def getClientDomains(self) -> _getClientDomains:
        """List a client's domains.

        Args:
            id (id): the client
            page (number): which page; the first is 0
            filter[name] (text): only those of this name
            filter[status] (text): only those of this status
            filter[module] (text): only those of this module
            filter[client_name] (text): only those of clients of this name
        """
    @property
    def getClientDraftOrders(self) -> _getClientDraftOrders:
        """List a client's order drafts.

        Args:
            client_id (id): the client
            page (number): which page; the first is 0
        """
    @property
    def getClientEmails(self) -> _getClientEmails:
        """List the e-mails sent to a client.

        Args:
            id (id): the client
            page (number): which page; the first is 0
            filter[lastname] (text): only those of clients of this last name
            filter[subject] (text): only those whose subject has this text
            filter[email] (email): only those of this e-mail address
            filter[message] (text): only those whose text has this
            filter[rel_type] (choice): only those about such a record
            filter[rel_id] (id): only those about this record of the kind in filter[rel_type]
            filter[status] (switch): 1 only those that were sent, 0 only those that failed
        """
    @property
    def getClientFiles(self) -> _getClientFiles:
        """List a client's files.

        Args:
            client_id (id): the client
        """
    @property
    def getClientInvoices(self) -> _getClientInvoices:
        """List a client's invoices.

        Args:
            id (id): the client
            page (number): which page; the first is 0
            filter[lastname] (text): only those of clients of this last name
            filter[firstname] (text): only those of clients of this first name
            filter[companyname] (text): only those of clients of this company
            filter[id] (id): only this one
            filterop[date] (choice): how filter[date] compares
            filter[date] (date): only those of this day, YYYY-MM-DD
            filterop[duedate] (choice): how filter[duedate] compares
            filter[duedate] (date): only those due on this day, YYYY-MM-DD; filterop[duedate] < finds overdue ones
            filter[payment_module] (id): only those of this payment gateway
            filter[status] (text): only those of this status
            filter[recurring_id] (id): only those made by this recurring invoice
            filter[currency_id] (id): only those in this currency
            filter[country] (text): only those of clients in this country
            filter[group_id] (id): only those of clients of this group
            filter[paid_id] (text): only the invoice with this number of paid invoices
        """
    @property
    def getClientOrders(self) -> _getClientOrders:
        """List a client's orders.

        Args:
            id (id): the client
            page (number): which page; the first is 0
            filter[number] (text): only the order of this number
            filterop[date_created] (choice): how filter[date_created] compares
            filter[date_created] (date): only those made on this day, YYYY-MM-DD
            filter[client_name] (text): only those of clients of this name
            filter[balance] (text): Completed for orders that are paid, Incomplete for others
            filter[payment_module] (id): only those of this payment gateway
            filter[staff_member_id] (id): only those of this staff member
        """
    @property
    def getClientStats(self) -> _getClientStats:
        """Get a client's totals: income, services, invoices, tickets.

        Args:
            id (id): the client
        """
    @property
    def getClientTaxDetails(self) -> _getClientTaxDetails:
        """Get the tax rules that apply to a client.

        Args:
            id (id): the client
        """
    @property
    def getClientTickets(self) -> _getClientTickets:
        """List a client's tickets.

        Args:
            id (id): the client
            page (number): which page; the first is 0
            sort (choice): oldest first, or newest first
            filter[status] (choice): only those of this status
            filter[request_type] (choice): only those of this sort
            filter[name] (text): only tickets that a person of this name sent
            filter[dept_id] (id): only those of this department
            filter[ticket_number] (id): only the ticket of this number
            filter[body] (text): only those whose message has this text
            filter[email] (email): only those of this e-mail address
            filter[tag] (text): only tickets with this tag
            filter[owner_id] (id): only tickets of this owner
            filterop[date] (choice): how filter[date] compares
            filter[date] (date): only those of this day, YYYY-MM-DD
            filter[admin_read] (switch): 1 only those that staff have read, 0 only unread ones
        """
    @property
    def getClientTransactions(self) -> _getClientTransactions:
        """List a client's transactions.

        Args:
            id (id): the client
            page (number): which page; the first is 0
            filter[trans_id] (text): only those with this number of the gateway's
            filterop[date] (choice): how filter[date] compares
            filter[date] (date): only those of this day, YYYY-MM-DD
            filter[description] (text): only those whose description has this text
            filter[module] (text): only those of this module
            filter[type] (choice): only those of this sort
            filter[status] (choice): only those of this status
            filter[lastname] (text): only those of clients of this last name
            filter[companyname] (text): only those of clients of this company
            filterdatatype[in] (amount): only those that brought in this much
            filterdatatype[out] (amount): only those that paid out this much
            filter[currency_id] (id): only those in this currency
        """
    @property
    def getClients(self) -> _getClients:
        """List clients.

        Args:
            page (number): which page; the first is 0
        """
    @property
    def getCountryTaxDetails(self) -> _getCountryTaxDetails:
        """Get the tax rules of a country or state.

        Args:
            country (text): two letters, as in ISO 3166: NL
            state (text): state or region
        """
    @property
    def getCurrencies(self) -> _getCurrencies:
        """List currencies."""
    @property
    def getDNSZoneDetails(self) -> _getDNSZoneDetails:
        """Get a DNS zone with its records.

        Args:
            app_id (id): the server (app) that holds the zone
            zone_id (id): the zone, as getDNSZones lists it
        """
    @property
    def getDNSZones(self) -> _getDNSZones:
        """List DNS zones.

        Args:
            client_id (id): only zones of this client
            service_id (id): only zones of this account
        """
    @property
    def getDomainDetails(self) -> _getDomainDetails:
        """Get one domain.

        Args:
            id (id): the domain
        """
    @property
    def getDomains(self) -> _getDomains:
        """List domains.

        Args:
            page (number): which page; the first is 0
            list (choice): only domains of this state
            filter[name] (text): only those of this name
            filter[status] (choice): only those of this status
            filter[module] (text): only those of this module
            filter[client_name] (text): only those of clients of this name
            filter[brand_id] (id): only those of this brand
        """
    @property
    def getEstimateDetails(self) -> _getEstimateDetails:
        """Get one estimate with its lines.

        Args:
            id (id): the estimate
        """
    @property
    def getEstimates(self) -> _getEstimates:
        """List estimates.

        Args:
            page (number): which page; the first is 0
        """
    @property
    def getHostBillversion(self) -> _getHostBillversion:
        """Get the version of the installation."""
    @property
    def getInvoiceDetails(self) -> _getInvoiceDetails:
        """Get one invoice with its items and transactions.

        Args:
            id (id): the invoice
        """
    @property
    def getInvoices(self) -> _getInvoices:
        """List invoices.

        Args:
            page (number): which page; the first is 0
            list (choice): only invoices of this state; overdue ones are among the unpaid
            filter[lastname] (text): only those of clients of this last name
            filter[firstname] (text): only those of clients of this first name
            filter[companyname] (text): only those of clients of this company
            filter[total] (amount): only those of this total
            filter[date] (date): only those of this day, YYYY-MM-DD
            filter[duedate] (date): only invoices due on this day, YYYY-MM-DD
            filter[payment_module] (id): only those of this payment gateway
            filter[status] (text): only invoices of this status
            filter[recurring_id] (id): only those made by this recurring invoice
            filter[currency_id] (id): only those in this currency
            filter[country] (text): only those of clients in this country
            filter[type] (choice): only invoices with such items
            filter[item_id] (id): only those for the account or domain of this id
            filter[brand_id] (id): only those of this brand
        """
    @property
    def getInvoicesPDF(self) -> _getInvoicesPDF:
        """Get invoices as PDF files in Base64.

        Args:
            from (date): invoices from this day on
            to (date): invoices up to this day
            invoices (list of ids): these invoices
            client_id (id): only invoices of this client
        """
    @property
    def getKBArticle(self) -> _getKBArticle:
        """Get an article of the knowledge base.

        Args:
            id (id): the article
        """
    @property
    def getKBCategories(self) -> _getKBCategories:
        """List the categories of the knowledge base.

        Args:
            brand_id (id): the brand, where the installation has several
            cid (id): only what lies in this category
            with_subcategories (switch): 1 lists the categories below them too
        """
    @property
    def getNews(self) -> _getNews:
        """List news.

        Args:
            page (number): which page; the first is 0
            brand_id (id): the brand, where the installation has several
        """
    @property
    def getNewsItem(self) -> _getNewsItem:
        """Get one news item.

        Args:
            id (id): the news item
        """
    @property
    def getOrderDetails(self) -> _getOrderDetails:
        """Get one order.

        Args:
            id (id): the order
        """
    @property
    def getOrderDraft(self) -> _getOrderDraft:
        """Get one order draft with its items.

        Args:
            id (id): the order draft
        """
    @property
    def getOrderPageTemplates(self) -> _getOrderPageTemplates:
        """List the templates for order pages."""
    @property
    def getOrderPages(self) -> _getOrderPages:
        """List order pages."""
    @property
    def getOrders(self) -> _getOrders:
        """List orders.

        Args:
            page (number): which page; the first is 0
            list (choice): only orders of this state
            filter[number] (text): only the order of this number
            filter[date_created] (date): only those made on this day, YYYY-MM-DD
            filter[client_name] (text): only those of clients of this name
            filter[balance] (choice): Completed for orders that are paid, Incomplete for others
            filter[payment_module] (id): only those of this payment gateway
            filter[staff_member_id] (id): only those of this staff member
            filter[brand_id] (id): only those of this brand
        """
    @property
    def getPaymentModules(self) -> _getPaymentModules:
        """List the payment modules."""
    @property
    def getPopularPredefinedReplies(self) -> _getPopularPredefinedReplies:
        """List the most used predefined replies."""
    @property
    def getPredefinedReplies(self) -> _getPredefinedReplies:
        """List predefined replies, or their categories.

        Args:
            cid (id): the category; 0 lists the categories
        """
    @property
    def getPredefinedReply(self) -> _getPredefinedReply:
        """Get one predefined reply.

        Args:
            id (id): the reply
        """
    @property
    def getProductApplicableAddons(self) -> _getProductApplicableAddons:
        """List the add-ons that fit a product.

        Args:
            id (id): the product
        """
    @property
    def getProductDetails(self) -> _getProductDetails:
        """Get one product.

        Args:
            id (id): the product
            currency_id (id): convert the prices to this currency
        """
    @property
    def getProductForm(self) -> _getProductForm:
        """Get one form field of a product.

        Args:
            id (id): the form field
            product_id (id): the product
        """
    @property
    def getProductTypes(self) -> _getProductTypes:
        """List the types of products."""
    @property
    def getProductUpgrades(self) -> _getProductUpgrades:
        """List what a product can be upgraded to.

        Args:
            id (id): the product
        """
    @property
    def getProducts(self) -> _getProducts:
        """List the products of an order page.

        Args:
            id (id): the order page
            currency_id (id): convert the prices to this currency
            instock (switch): 1 lists only what is in stock
            visible (choice): only those of this visibility
        """
    @property
    def getPromoDetailsByCode(self) -> _getPromoDetailsByCode:
        """Get a promo code's details.

        Args:
            code (text): the promo code
        """
    @property
    def getQueueTasks(self) -> _getQueueTasks:
        """List scheduled tasks.

        Args:
            page (number): which page; the first is 0
        """
    @property
    def getServerDetails(self) -> _getServerDetails:
        """Get one server, its decrypted password included.

        Args:
            id (id): the server
        """
    @property
    def getStaffMember(self) -> _getStaffMember:
        """Get one staff member.

        Args:
            id (id): the staff member
        """
    @property
    def getStaffTeam(self) -> _getStaffTeam:
        """Get one team of the staff, its rights and members.

        Args:
            id (id): the team, as listStaffTeams lists it
        """
    @property
    def getSubCategories(self) -> _getSubCategories:
        """List the pages below an order page.

        Args:
            id (id): the order page
        """
    @property
    def getTicketDepts(self) -> _getTicketDepts:
        """List ticket departments."""
    @property
    def getTicketDetails(self) -> _getTicketDetails:
        """Get one ticket with its replies, attachments and notes.

        Args:
            id (id): the ticket, by its number
        """
    @property
    def getTicketTimeTable(self) -> _getTicketTimeTable:
        """List the time spent on a ticket.

        Args:
            id (id): the ticket, by its id, which is not its number
        """
    @property
    def getTickets(self) -> _getTickets:
        """List tickets.

        Args:
            page (number): which page; the first is 0
            dept (id): only those of this department
            filter[tag] (text): only tickets with this tag
            filter[list] (choice): only tickets of this state; the older name of filter[status]
            filter[status] (choice): only those of this status
            filter[request_type] (choice): only those of this sort
            filter[name] (text): only tickets that a person of this name sent
            filter[dept_id] (id): only those of this department
            filter[ticket_number] (id): only the ticket of this number
            filter[body] (text): only those whose message has this text
            filter[email] (email): only those of this e-mail address
            filter[tags] (text): only tickets with these tags
            filter[owner_id] (id): only tickets of this owner
            filter[date] (date): only those of this day, YYYY-MM-DD
            filter[admin_read] (switch): 1 only those that staff have read, 0 only unread ones
            filter[flags] (choice): only tickets with this flag
            filter[flagsop] (choice): NOT turns filter[flags] round
        """
    @property
    def getTicketsTags(self) -> _getTicketsTags:
        """List the tags of tickets and how often each is used."""
    @property
    def getTransactionDetails(self) -> _getTransactionDetails:
        """Get one transaction.

        Args:
            id (id): the transaction
        """
    @property
    def getTransactions(self) -> _getTransactions:
        """List transactions.

        Args:
            page (number): which page; the first is 0
            filter[trans_id] (text): only those with this number of the gateway's
            filter[date] (date): only those of this day, YYYY-MM-DD
            filter[description] (text): only those whose description has this text
            filter[module] (text): only those of this module
            filter[type] (choice): only those of this sort
            filter[status] (choice): only those of this status
            filter[lastname] (text): only those of clients of this last name
            filter[companyname] (text): only those of clients of this company
            filter[in] (amount): only those that brought in this much
            filter[out] (amount): only those that paid out this much
            filter[currency_id] (id): only those in this currency
        """
    @property
    def inventoryListProducts(self) -> _inventoryListProducts:
        """List the inventory's products."""
    @property
    def inventoryListShipping(self) -> _inventoryListShipping:
        """List what the inventory ships for a deployment.

        Args:
            deployment_id (id): what is deployed; the documentation says a product
        """
    @property
    def ipamAssignIP(self) -> _ipamAssignIP:
        """Assign an IP address to an account.

        Args:
            account_id (id): the account
            ip_id (id): the address, by its id
            ip (ip): the address to assign
            subnet_id (id): the subnet, as ipamListSubnets lists it
            reason (text): why it is assigned
        """
    @property
    def ipamListIPs(self) -> _ipamListIPs:
        """List the IP addresses of a subnet.

        Args:
            subnet_id (id): the subnet, as ipamListSubnets lists it
            page (number): which page; the first is 0
            status (choice): only addresses of this status
        """
    @property
    def ipamListSubnets(self) -> _ipamListSubnets:
        """List subnets."""
    @property
    def ipamUnassignIP(self) -> _ipamUnassignIP:
        """Take an IP address, or all of them, from an account.

        Args:
            account_id (id): the account
            ip_id (id): the address, by its id
            ip (ip): the address to take away
            subnet_id (id): the subnet, as ipamListSubnets lists it
        """
    @property
    def ipamUpdateIP(self) -> _ipamUpdateIP:
        """Change the status and descriptions of an IP address.

        Args:
            ip_id (id): the address, by its id
            ip (ip): the IP address to change, where no ip_id is given (required unless ip_id)
            status (choice): the address's new status
            hostname (text): the host that has the address
            client_description (text): what the client reads
            admin_description (text): what staff read
            wan_ip (ip): the WAN address
            mac (text): MAC address
            rdns (text): the host name that the address resolves to
        """
    @property
    def issueCreditNote(self) -> _issueCreditNote:
        """Issue a credit note for an invoice.

        Args:
            id (id): the invoice
            cnote_type (choice): the note alone, or its amount as the client's credit too
        """
    @property
    def listActiveModules(self) -> _listActiveModules:
        """List the active modules of a type.

        Args:
            type (choice): what the modules are for
        """
    @property
    def listAdminNotes(self) -> _listAdminNotes:
        """List the staff notes of a client, an account, an invoice and so on.

        Args:
            item_id (id): the record that item_type names
            item_type (choice): what item_id is
        """
    @property
    def listClientCreditCards(self) -> _listClientCreditCards:
        """List a client's stored credit cards.

        Args:
            id (id): the client
        """
    @property
    def listPromoCodes(self) -> _listPromoCodes:
        """List promo codes.

        Args:
            page (number): which page; the first is 0
            include_batch (switch): 1 lists codes that were made in batches too
        """
    @property
    def listStaffMembers(self) -> _listStaffMembers:
        """List staff members."""
    @property
    def listStaffTeams(self) -> _listStaffTeams:
        """List the teams of the staff."""
    @property
    def mergeTickets(self) -> _mergeTickets:
        """Merge tickets into one.

        Args:
            tickets (list of ids): the tickets, at least two, by their numbers
        """
    @property
    def meteredAddUsage(self) -> _meteredAddUsage:
        """Record usage of a metered variable for an account.

        Args:
            account_id (id): the account
            variable (text): the metered variable's name
            qty (number): how much was used
            output (text): a comment
            rawoutput (text): data for scripts of your own
            charge (amount): what to charge; by the variable's scheme if not given
            date_created (datetime): when it was recorded; now if not given
            date_updated (datetime): the same as date_created, where that is given
        """
    @property
    def meteredAddUsageBulk(self) -> _meteredAddUsageBulk:
        """Record usage of several metered variables for an account.

        Args:
            account_id (id): the account
            variables[variable][qty] (number): how much was used
            variables[variable][output] (text): a comment
            variables[variable][rawoutput] (text): data for scripts of your own
            variables[variable][charge] (amount): what to charge; by the variable's scheme if not given
            variables[variable][date_created] (datetime): when it was recorded; now if not given
            variables[variable][date_updated] (datetime): the same as date_created, where that is given
        """
    @property
    def meteredGetUsage(self) -> _meteredGetUsage:
        """Get an account's metered usage.

        Args:
            account_id (id): the account
        """
    @property
    def meteredGetVariables(self) -> _meteredGetVariables:
        """List the metered variables of a product.

        Args:
            product_id (id): the product
        """
    @property
    def module(self) -> _module:
        """Call a function of a module.

        Args:
            module (text): the module's name
            fn (text): the module's function to call
        """
    @property
    def orderConfigUpgrade(self) -> _orderConfigUpgrade:
        """Order an upgrade of an account's form options.

        Args:
            id (id): the account
            new[CATEGORY_ID] (text): an item's id, or a quantity, for the form field of this category
            module (id): the payment gateway
        """
    @property
    def orderUpgrade(self) -> _orderUpgrade:
        """Order an upgrade of an account to another product or cycle.

        Args:
            id (id): the account
            new_billing (choice): how often to bill from then on
            new (id): the product to change to; without it only the billing cycle changes
            module (id): the payment gateway
        """
    @property
    def passwordChange(self) -> _passwordChange:
        """Set a client's password.

        Args:
            client_id (id): the client
            password (secret): the client's new password
        """
    @property
    def passwordReset(self) -> _passwordReset:
        """Make a new password for a client and send it by e-mail.

        Args:
            client_id (id): the client
        """
    @property
    def passwordResetRequest(self) -> _passwordResetRequest:
        """Send a client the link to reset the password.

        Args:
            email (email): the client's address
        """
    @property
    def productCloneSettings(self) -> _productCloneSettings:
        """Copy settings from one product to others.

        Args:
            source_product_id (id): the product to copy from
            target_product_ids (list of ids): the products to copy to
            settings (list of choices): the groups of settings to copy, by number
        """
    @property
    def proxmoxListBackups(self) -> _proxmoxListBackups:
        """List the backups of a Proxmox account.

        Args:
            id (id): the account
        """
    @property
    def proxmoxListOsTemplates(self) -> _proxmoxListOsTemplates:
        """List the system templates of a Proxmox account.

        Args:
            id (id): the account
            vpsid (id): the machine, as proxmoxListVMs lists it
        """
    @property
    def proxmoxListUserVmTemplates(self) -> _proxmoxListUserVmTemplates:
        """List a client's own machine templates of a Proxmox account.

        Args:
            id (id): the account
        """
    @property
    def proxmoxListVMs(self) -> _proxmoxListVMs:
        """List the machines of a Proxmox account.

        Args:
            id (id): the account
        """
    @property
    def proxmoxResetVmPassword(self) -> _proxmoxResetVmPassword:
        """Reset the root password of a Proxmox machine.

        Args:
            id (id): the account
            vpsid (id): the machine, as proxmoxListVMs lists it
            rootpass (secret): the new root password
            canreboot (switch): 1 allows a restart if that is needed, 0 does not
        """
    @property
    def proxmoxResetVmSshKeys(self) -> _proxmoxResetVmSshKeys:
        """Replace the SSH keys of a Proxmox machine.

        Args:
            id (id): the account
            vpsid (id): the machine, as proxmoxListVMs lists it
            keys (list of ids): the SSH keys
            canreboot (switch): 1 allows a restart if that is needed, 0 does not
        """
    @property
    def proxmoxVmDetails(self) -> _proxmoxVmDetails:
        """Get one Proxmox machine.

        Args:
            id (id): the account
            vpsid (id): the machine, as proxmoxListVMs lists it
        """
    @property
    def proxmoxVmPowerOff(self) -> _proxmoxVmPowerOff:
        """Switch a Proxmox machine off.

        Args:
            id (id): the account
            vpsid (id): the machine, as proxmoxListVMs lists it
        """
    @property
    def proxmoxVmPowerOn(self) -> _proxmoxVmPowerOn:
        """Switch a Proxmox machine on.

        Args:
            id (id): the account
            vpsid (id): the machine, as proxmoxListVMs lists it
        """
    @property
    def proxmoxVmResetStatus(self) -> _proxmoxVmResetStatus:
        """Reset the state of a Proxmox machine.

        Args:
            id (id): the account
            vpsid (id): the machine, as proxmoxListVMs lists it
        """
    @property
    def removeAdminNote(self) -> _removeAdminNote:
        """Delete a staff note.

        Args:
            id (id): the note, as listAdminNotes lists it
        """
    @property
    def removeClientCreditCard(self) -> _removeClientCreditCard:
        """Remove a client's stored credit card.

        Args:
            id (id): the client
            card_id (id): which of the client's cards to remove
        """
    @property
    def removeOrderDraft(self) -> _removeOrderDraft:
        """Delete an order draft.

        Args:
            id (id): the order draft
        """
    @property
    def removeOrderDraftDiscount(self) -> _removeOrderDraftDiscount:
        """Take the discount off an order draft.

        Args:
            id (id): the order draft
        """
    @property
    def search(self) -> _search:
        """Search clients, services, tickets, invoices and more for a text.

        Args:
            query (text): what to look for: a name, an e-mail address, a number
        """
    @property
    def searchServiceByIP(self) -> _searchServiceByIP:
        """Find the accounts that use an IP address.

        Args:
            ip (ip): the IP address to look for
            source (choice): where to look
        """
    @property
    def searchServiceByIPLimited(self) -> _searchServiceByIPLimited:
        """Find the accounts that use an IP address, with less about each.

        Args:
            ip (ip): the IP address to look for
            source (choice): where to look
        """
    @property
    def sendEstimate(self) -> _sendEstimate:
        """Send an estimate to its client by e-mail.

        Args:
            id (id): the estimate
        """
    @property
    def sendInvoice(self) -> _sendInvoice:
        """Send an invoice to its client by e-mail.

        Args:
            id (id): the invoice
        """
    @property
    def sendMessage(self) -> _sendMessage:
        """Send an e-mail, from a template or with a text of its own.

        Args:
            subject (text): subject (required unless template)
            body (text): the message (required unless template)
            to (email): who gets it; several with ; between them (required unless client_id)
            client_id (id): the client who gets it
            sender (id): the sender's id
            template (id): the e-mail template, instead of subject and body
            use_variables (switch): 1 fills in variables
            html (switch): 1 sends the text as HTML
            notify (switch): 1 adds a notification in the client area
            replyto (email): where answers go
            from2 (email): the sender's address
            from1 (text): the sender's name
            variables (map): records for the template: variables[service][id]
            email_override (email): the address to use instead of the client's, with client_id
            brand_id (id): the brand, where the installation has several
        """
    @property
    def sendMobileClientNotify(self) -> _sendMobileClientNotify:
        """Send a notification to a client's phone.

        Args:
            client_id (id): the client
            subject (text): subject
            body (text): the message
            server_id (id): the app (server) that sends it
        """
    @property
    def sendMobileStaffNotify(self) -> _sendMobileStaffNotify:
        """Send a notification to the staff's phones.

        Args:
            subject (text): subject
            body (text): the message
            server_id (id): the app (server) that sends it
        """
    @property
    def setClientAutomationSettings(self) -> _setClientAutomationSettings:
        """Override an automation setting for a client, or reset it.

        Args:
            id (id): the client
            setting (choice): which setting
            value (text): what to set it to; which values there are depends on the setting (required unless default=1)
            default (switch): 1 takes the setting back to the system's
        """
    @property
    def setClientDetails(self) -> _setClientDetails:
        """Change a client's details.

        Args:
            id (id): the client
            firstname (text): first name
            lastname (text): last name
            email (email): e-mail address
            phonenumber (text): phone number
            type (choice): a person, or a company
            address1 (text): street and number
            address2 (text): second line of the address
            city (text): city
            state (text): state or region
            postcode (text): postcode
            country (text): two letters, as in ISO 3166: NL
            companyname (text): company, empty for a person
            variable (text): stands for any client field; send it under its own name
            status (choice): the client's status
            language (text): the client's language: english
            group_id (id): the client group
            currency_id (id): the currency; 0 is the main one
            curchange (choice): the currency alone, or unpaid invoices, balances, orders and accounts too
        """
    @property
    def setContactDetails(self) -> _setContactDetails:
        """Change a contact's details.

        Args:
            id (id): the contact
            firstname (text): first name
            lastname (text): last name
            email (email): e-mail address
            phonenumber (text): phone number
            type (choice): a person, or a company
            address1 (text): street and number
            address2 (text): second line of the address
            city (text): city
            state (text): state or region
            postcode (text): postcode
            country (text): two letters, as in ISO 3166: NL
            companyname (text): company, empty for a person
            variable (text): stands for any client field; send it under its own name
        """
    @property
    def setEstimateStatus(self) -> _setEstimateStatus:
        """Set an estimate's status.

        Args:
            id (id): the estimate
            status (choice): the new status
        """
    @property
    def setInvoiceStatus(self) -> _setInvoiceStatus:
        """Set an invoice's status.

        Args:
            id (id): the invoice
            status (choice): the new status
        """
    @property
    def setOrderActive(self) -> _setOrderActive:
        """Set an order active.

        Args:
            id (id): the order
        """
    @property
    def setOrderCancel(self) -> _setOrderCancel:
        """Cancel an order.

        Args:
            id (id): the order
        """
    @property
    def setOrderFraud(self) -> _setOrderFraud:
        """Mark an order as fraud.

        Args:
            id (id): the order
        """
    @property
    def setOrderPending(self) -> _setOrderPending:
        """Set an order pending.

        Args:
            id (id): the order
        """
    @property
    def setOrderStatus(self) -> _setOrderStatus:
        """Set an order's status.

        Args:
            id (id): the order
            status (choice): the new status
        """
    @property
    def setTicketPriority(self) -> _setTicketPriority:
        """Set a ticket's priority.

        Args:
            id (id): the ticket, by its number
            priority (choice): how urgent it is
        """
    @property
    def setTicketStatus(self) -> _setTicketStatus:
        """Set a ticket's status.

        Args:
            id (id): the ticket, by its number
            status (choice): the new status
        """
    @property
    def storeCardToken(self) -> _storeCardToken:
        """Store a gateway's card token for a client.

        Args:
            client_id (id): the client
            gateway_id (id): the payment gateway that issued the token
            token (secret): the gateway's token for the card
            lastfour (text): the card's last four digits
            expdate (text): when the card expires, MMYY
        """
    @property
    def tokenizeClientCard(self) -> _tokenizeClientCard:
        """Replace a client's card by a gateway's token.

        Args:
            client_id (id): the client
            gateway_id (id): the payment gateway that issued the token
            token (secret): the gateway's token for the card
            lastfour (text): the card's last four digits
            expdate (text): when the card expires, MMYY
        """
    @property
    def unassignClientAffiliate(self) -> _unassignClientAffiliate:
        """Take a client away from an affiliate's referrals.

        Args:
            id (id): the affiliate
            client_id (id): the client to take away from the affiliate
        """
    @property
    def updatePromoCode(self) -> _updatePromoCode:
        """Change a promo code.

        Args:
            id (id): the promo code, by its id
            code (text): the promo code
            coupon_type (choice): what the code works on
            value (amount): the discount, in per cent or as an amount
            type (choice): an amount, or per cent
            clients (choice): whose orders the code is valid for (required with coupon_type=invoice_cart)
            notes (text): notes that staff see
            apply_products (switch): on applies the code to the products in products
            products (list of ids): the products that the code is valid for
            apply_categories (switch): on applies the code to the order pages in categories
            categories (list of ids): the order pages that the code is valid for
            apply_addons (switch): on applies the code to the add-ons in addons
            addons (list of ids): the add-ons that the code is valid for
            apply_domains (switch): on applies the code to the domains in domains
            domains (list of ids): the domain endings (TLDs) that the code is valid for
            cycles (list of choices): the billing cycles that the code is valid for
            client_id (id): the one client who may use the code
            expires (date): when the code expires
            max_usage_limit (switch): 1 puts usage_limit in force
            usage_limit (number): how often the code may be used
            max_client_usage_limit (switch): 1 puts max_client_usage in force
            max_client_usage (number): how often one client may use the code
            status (choice): whether the code can be used
        """
    @property
    def verifyClientLogin(self) -> _verifyClientLogin:
        """Check a client's e-mail and password.

        Args:
            email (email): the client's address
            password (secret): the password to check
            brand (text): only clients of this brand, by its name
            origin_ip (ip): the client's address, for ban_on_failure
            ban_on_failure (switch): 1 bans origin_ip after failures, as the client area does
            trigger_login_event (switch): 1 runs what hangs on a client's login
        """
    @property
    def vmManagerHistoryVM(self) -> _vmManagerHistoryVM:
        """List what was done to a VMmanager machine.

        Args:
            id (id): the account
            page (number): which page; the first is 0
        """
    @property
    def vmManagerReinstallVM(self) -> _vmManagerReinstallVM:
        """Install a VMmanager machine anew.

        Args:
            id (id): the account
            os (text): the system to install, as vmManagerVMVNC lists it
        """
    @property
    def vmManagerRestartVM(self) -> _vmManagerRestartVM:
        """Restart a VMmanager machine.

        Args:
            id (id): the account
        """
    @property
    def vmManagerStartVM(self) -> _vmManagerStartVM:
        """Start a VMmanager machine.

        Args:
            id (id): the account
        """
    @property
    def vmManagerStopVm(self) -> _vmManagerStopVm:
        """Stop a VMmanager machine.

        Args:
            id (id): the account
        """
    @property
    def vmManagerVMVNC(self) -> _vmManagerVMVNC:
        """Get a VMmanager machine's VNC access and systems.

        Args:
            id (id): the account
        """
