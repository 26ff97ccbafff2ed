# Written by tests/tools/generate_stubs.py from catalogue.json: change these.
"""The documented calls, as attributes of HBWrapper and ApiWrapper."""

from _typeshed import DataclassInstance
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from types import SimpleNamespace
from typing import Any, Generic, Literal, NoReturn, TypeAlias, TypeVar, overload

from . import params as p
from .params import _Id, _Loose, _Switch, _Value

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
        params: None = None,
        /,
        *,
        id: _Id,
        password: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountChangePassword,
        /,
        *,
        id: _Id = ...,
        password: _Value = ...,
    ) -> dict[str, Any]: ...

class _accountCreate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountCreate,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _accountModuleSSO(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        account_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountModuleSSO,
        /,
        *,
        account_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _accountSuspend(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountSuspend,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _accountSynch(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountSynch,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _accountTerminate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountTerminate,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _accountUnsuspend(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.accountUnsuspend,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _activateAsAffiliate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.activateAsAffiliate,
        /,
        *,
        client_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _addAccountCancellation(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        type: Literal["Admin submitted", "Immediate", "End of billing period"],
        reason: _Value,
        submission_date: _Value,
        submission_time: _Value,
        other_reason: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addAccountCancellation,
        /,
        *,
        id: _Id = ...,
        type: Literal["Admin submitted", "Immediate", "End of billing period"] = ...,
        reason: _Value = ...,
        submission_date: _Value = ...,
        submission_time: _Value = ...,
        other_reason: _Value = ...,
    ) -> dict[str, Any]: ...

class _addAddonToAccount(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        account_id: _Id,
        addon_id: _Id,
        invoice: Literal["true"] | _Switch = ...,
        cycle: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"] = ...,
        payment_module: _Value = ...,
        prorata: _Switch = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addAddonToAccount,
        /,
        *,
        account_id: _Id = ...,
        addon_id: _Id = ...,
        invoice: Literal["true"] | _Switch = ...,
        cycle: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"] = ...,
        payment_module: _Value = ...,
        prorata: _Switch = ...,
    ) -> dict[str, Any]: ...

class _addAdminNote(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        item_id: _Id,
        item_type: Literal["account", "admin", "client", "domain", "draft", "estimate", "invoice", "order", "rackitem"],
        note: _Value,
        flags: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addAdminNote,
        /,
        *,
        item_id: _Id = ...,
        item_type: Literal["account", "admin", "client", "domain", "draft", "estimate", "invoice", "order", "rackitem"] = ...,
        note: _Value = ...,
        flags: _Value = ...,
    ) -> dict[str, Any]: ...

class _addBulkPayInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        invoice_id: _Id,
        bulkselected: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addBulkPayInvoice,
        /,
        *,
        invoice_id: _Id = ...,
        bulkselected: _Value = ...,
    ) -> dict[str, Any]: ...

class _addClient(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.addClient | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _addClientContact(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.addClientContact | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _addClientCredit(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        amount: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addClientCredit,
        /,
        *,
        client_id: _Id = ...,
        amount: _Value = ...,
    ) -> dict[str, Any]: ...

class _addClientCreditCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addClientCreditCard,
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
    ) -> dict[str, Any]: ...

class _addClientFile(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        data: _Value,
        name: _Value,
        filename: _Value,
        admin_only: _Switch = ...,
        services: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addClientFile,
        /,
        *,
        client_id: _Id = ...,
        data: _Value = ...,
        name: _Value = ...,
        filename: _Value = ...,
        admin_only: _Switch = ...,
        services: _Value = ...,
    ) -> dict[str, Any]: ...

class _addDNSRecord(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        app_id: _Id,
        zone_id: _Id,
        name: _Value,
        type: _Value,
        content: _Value,
        ttl: _Value,
        priority: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addDNSRecord,
        /,
        *,
        app_id: _Id = ...,
        zone_id: _Id = ...,
        name: _Value = ...,
        type: _Value = ...,
        content: _Value = ...,
        ttl: _Value = ...,
        priority: _Value = ...,
    ) -> dict[str, Any]: ...

class _addDNSZone(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addDNSZone,
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
    ) -> dict[str, Any]: ...

class _addEstimate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addEstimate,
        /,
        *,
        client_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _addEstimateLine(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        description: _Value,
        amount: _Value,
        qty: _Value = ...,
        taxed: _Switch = ...,
        tax_rate: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addEstimateLine,
        /,
        *,
        id: _Id = ...,
        description: _Value = ...,
        amount: _Value = ...,
        qty: _Value = ...,
        taxed: _Switch = ...,
        tax_rate: _Value = ...,
    ) -> dict[str, Any]: ...

class _addInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addInvoice,
        /,
        *,
        client_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _addInvoiceItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        line: _Value,
        price: _Value,
        qty: _Value,
        tax: _Switch,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addInvoiceItem,
        /,
        *,
        id: _Id = ...,
        line: _Value = ...,
        price: _Value = ...,
        qty: _Value = ...,
        tax: _Switch = ...,
    ) -> dict[str, Any]: ...

class _addInvoicePayment(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addInvoicePayment,
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
    ) -> dict[str, Any]: ...

class _addInvoiceQueueItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        id: _Id = ...,
        queueitem: p._addInvoiceQueueItem_queueitem | _Loose,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addInvoiceQueueItem,
        /,
        *,
        client_id: _Id = ...,
        id: _Id = ...,
        queueitem: p._addInvoiceQueueItem_queueitem | _Loose = ...,
    ) -> dict[str, Any]: ...

class _addLanguageLines(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        target: Literal["admin", "user"],
        lines: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addLanguageLines,
        /,
        *,
        target: Literal["admin", "user"] = ...,
        lines: _Value = ...,
    ) -> dict[str, Any]: ...

class _addOrder(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        product: _Value,
        cycle: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"],
        confirm: _Switch,
        invoice_generate: _Switch,
        invoice_info: _Switch,
        module: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addOrder,
        /,
        *,
        client_id: _Id = ...,
        product: _Value = ...,
        cycle: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"] = ...,
        confirm: _Switch = ...,
        invoice_generate: _Switch = ...,
        invoice_info: _Switch = ...,
        module: _Value = ...,
    ) -> dict[str, Any]: ...

class _addOrderDraftDiscount(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addOrderDraftDiscount,
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
    ) -> dict[str, Any]: ...

class _addOrderDraftItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.addOrderDraftItem | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _addOrderPage(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        name: _Value,
        ptype: _Value,
        otype: _Value,
        description: _Value = ...,
        slug: _Value = ...,
        contains: Literal["products", "categories"] = ...,
        scenario: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addOrderPage,
        /,
        *,
        name: _Value = ...,
        ptype: _Value = ...,
        otype: _Value = ...,
        description: _Value = ...,
        slug: _Value = ...,
        contains: Literal["products", "categories"] = ...,
        scenario: _Value = ...,
    ) -> dict[str, Any]: ...

class _addProduct(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        category_id: _Id,
        type: _Value,
        name: _Value,
        description: _Value = ...,
        visible: Literal["0", "1", "-1", "-2", "-3", "-4", 0, 1, -1, -2, -3, -4] = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addProduct,
        /,
        *,
        category_id: _Id = ...,
        type: _Value = ...,
        name: _Value = ...,
        description: _Value = ...,
        visible: Literal["0", "1", "-1", "-2", "-3", "-4", 0, 1, -1, -2, -3, -4] = ...,
    ) -> dict[str, Any]: ...

class _addProductForm(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.addProductForm | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _addProductFormItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.addProductFormItem | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _addPromoCode(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addPromoCode,
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
    ) -> dict[str, Any]: ...

class _addTicket(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicket,
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
    ) -> dict[str, Any]: ...

class _addTicketDept(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        email: _Value,
        name: _Value,
        method: Literal["POP", "PIPE"],
        port: _Value = ...,
        password: _Value = ...,
        login: _Value = ...,
        host: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicketDept,
        /,
        *,
        email: _Value = ...,
        name: _Value = ...,
        method: Literal["POP", "PIPE"] = ...,
        port: _Value = ...,
        password: _Value = ...,
        login: _Value = ...,
        host: _Value = ...,
    ) -> dict[str, Any]: ...

class _addTicketNotes(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        notes: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicketNotes,
        /,
        *,
        id: _Id = ...,
        notes: _Value = ...,
    ) -> dict[str, Any]: ...

class _addTicketReply(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicketReply,
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
    ) -> dict[str, Any]: ...

class _addTicketTag(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        tag: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicketTag,
        /,
        *,
        id: _Id = ...,
        tag: _Value = ...,
    ) -> dict[str, Any]: ...

class _addTicketTimeTracking(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTicketTimeTracking,
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
    ) -> dict[str, Any]: ...

class _addTransaction(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        out: _Value = ...,
        fee: _Value = ...,
        module: _Value = ...,
        date: _Value = ...,
        invoice_id: _Id = ...,
        trans_id: _Id = ...,
        description: _Value = ...,
        description_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.addTransaction,
        /,
        *,
        client_id: _Id = ...,
        out: _Value = ...,
        fee: _Value = ...,
        module: _Value = ...,
        date: _Value = ...,
        invoice_id: _Id = ...,
        trans_id: _Id = ...,
        description: _Value = ...,
        description_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _applyInvoiceCoupon(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        applycoupon: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.applyInvoiceCoupon,
        /,
        *,
        id: _Id = ...,
        applycoupon: _Value = ...,
    ) -> dict[str, Any]: ...

class _applyInvoiceCredit(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        apply_credit: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.applyInvoiceCredit,
        /,
        *,
        id: _Id = ...,
        apply_credit: _Value = ...,
    ) -> dict[str, Any]: ...

class _assignClientAffiliate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        client_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.assignClientAffiliate,
        /,
        *,
        id: _Id = ...,
        client_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _billTicketTimeTracking(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.billTicketTimeTracking,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _bulkAddProducts(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        products: _Value,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.bulkAddProducts | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _bulkSetPrices(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        category_id: _Id,
        products: _Value,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.bulkSetPrices | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _cancelQueueTask(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        id: _Id = ...,
        token: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.cancelQueueTask,
        /,
        *,
        id: _Id = ...,
        token: _Value = ...,
    ) -> dict[str, Any]: ...

class _changeAccountOwner(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        new_owner_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.changeAccountOwner,
        /,
        *,
        id: _Id = ...,
        new_owner_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _changeAccountPackage(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        product_id: _Id,
        recalculate: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.changeAccountPackage,
        /,
        *,
        id: _Id = ...,
        product_id: _Id = ...,
        recalculate: _Value = ...,
    ) -> dict[str, Any]: ...

class _chargeCreditCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        card_id: _Id = ...,
        custom: p._chargeCreditCard_custom | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.chargeCreditCard,
        /,
        *,
        id: _Id = ...,
        card_id: _Id = ...,
        custom: p._chargeCreditCard_custom | _Loose = ...,
    ) -> dict[str, Any]: ...

class _checkDomainPrice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.checkDomainPrice,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _clearOrderDraftItems(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.clearOrderDraftItems,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _cloneAccount(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        draft_id: _Id = ...,
        qty: _Value = ...,
        hostnames: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.cloneAccount,
        /,
        *,
        id: _Id = ...,
        draft_id: _Id = ...,
        qty: _Value = ...,
        hostnames: _Value = ...,
    ) -> dict[str, Any]: ...

class _convertContactToClient(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        keep_access: _Switch = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.convertContactToClient,
        /,
        *,
        client_id: _Id = ...,
        keep_access: _Switch = ...,
    ) -> dict[str, Any]: ...

class _convertEstimateToInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.convertEstimateToInvoice,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _convertInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.convertInvoice,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _convertOrderDraft(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.convertOrderDraft,
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
    ) -> dict[str, Any]: ...

class _createOrderDraft(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        client_id: _Id = ...,
        currency_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.createOrderDraft,
        /,
        *,
        client_id: _Id = ...,
        currency_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteAccountCancellation(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteAccountCancellation,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteClient(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteClient,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteClientContact(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        parent_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteClientContact,
        /,
        *,
        client_id: _Id = ...,
        parent_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteClientFile(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        file_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteClientFile,
        /,
        *,
        client_id: _Id = ...,
        file_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteDNSRecord(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        app_id: _Id,
        zone_id: _Id,
        record_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteDNSRecord,
        /,
        *,
        app_id: _Id = ...,
        zone_id: _Id = ...,
        record_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteDNSZone(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        app_id: _Id = ...,
        zone_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteDNSZone,
        /,
        *,
        app_id: _Id = ...,
        zone_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteEstimate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteEstimate,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteInvoice,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteOrder(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteOrder,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteProduct(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteProduct,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteProductForm(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        product_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteProductForm,
        /,
        *,
        id: _Id = ...,
        product_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _deleteProductFormItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        simple: _Switch = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteProductFormItem,
        /,
        *,
        id: _Id = ...,
        simple: _Switch = ...,
    ) -> dict[str, Any]: ...

class _deleteTicket(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.deleteTicket,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _domainCheck(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        domain: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainCheck,
        /,
        *,
        domain: _Value = ...,
    ) -> dict[str, Any]: ...

class _domainDelete(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainDelete,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _domainDeleteHB(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainDeleteHB,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _domainEPP(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainEPP,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _domainEdit(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        status: _Value = ...,
        autorenew: _Switch = ...,
        nameservers: _Value = ...,
        reg_module: _Value = ...,
        server_id: _Id = ...,
        premium: _Switch = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainEdit,
        /,
        *,
        id: _Id = ...,
        status: _Value = ...,
        autorenew: _Switch = ...,
        nameservers: _Value = ...,
        reg_module: _Value = ...,
        server_id: _Id = ...,
        premium: _Switch = ...,
    ) -> dict[str, Any]: ...

class _domainGetContacts(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainGetContacts,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _domainRegister(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainRegister,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _domainRenew(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainRenew,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _domainSetContacts(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        updateContactInfo: p._domainSetContacts_updateContactInfo | _Loose,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainSetContacts,
        /,
        *,
        id: _Id = ...,
        updateContactInfo: p._domainSetContacts_updateContactInfo | _Loose = ...,
    ) -> dict[str, Any]: ...

class _domainSynch(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainSynch,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _domainTransfer(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.domainTransfer,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _editAccountDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.editAccountDetails | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _editClientACH(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        ach: p._editClientACH_ach | _Loose,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editClientACH,
        /,
        *,
        id: _Id = ...,
        ach: p._editClientACH_ach | _Loose = ...,
    ) -> dict[str, Any]: ...

class _editClientCreditCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editClientCreditCard,
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
    ) -> dict[str, Any]: ...

class _editContactPermissions(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        privileges: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editContactPermissions,
        /,
        *,
        id: _Id = ...,
        privileges: _Value = ...,
    ) -> dict[str, Any]: ...

class _editDNSRecord(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editDNSRecord,
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
    ) -> dict[str, Any]: ...

class _editEstimateDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editEstimateDetails,
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
    ) -> dict[str, Any]: ...

class _editInvoiceDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editInvoiceDetails,
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
    ) -> dict[str, Any]: ...

class _editOrderDraft(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editOrderDraft,
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
    ) -> dict[str, Any]: ...

class _editOrderDraftItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.editOrderDraftItem | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _editOrderPage(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        name: _Value = ...,
        ptype: _Value = ...,
        otype: _Value = ...,
        description: _Value = ...,
        slug: _Value = ...,
        scenario: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editOrderPage,
        /,
        *,
        id: _Id = ...,
        name: _Value = ...,
        ptype: _Value = ...,
        otype: _Value = ...,
        description: _Value = ...,
        slug: _Value = ...,
        scenario: _Value = ...,
    ) -> dict[str, Any]: ...

class _editProduct(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editProduct,
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
    ) -> dict[str, Any]: ...

class _editProductForm(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.editProductForm | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _editStaffMember(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.editStaffMember | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _editTicketDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.editTicketDetails,
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
    ) -> dict[str, Any]: ...

class _generateNextInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        account_id: _Id,
        add_queue: _Switch = ...,
        move_due: _Switch = ...,
        unlock: _Switch = ...,
        prorata: p._generateNextInvoice_prorata | _Loose = ...,
        addon: _Value = ...,
        account: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.generateNextInvoice,
        /,
        *,
        account_id: _Id = ...,
        add_queue: _Switch = ...,
        move_due: _Switch = ...,
        unlock: _Switch = ...,
        prorata: p._generateNextInvoice_prorata | _Loose = ...,
        addon: _Value = ...,
        account: _Value = ...,
    ) -> dict[str, Any]: ...

class _getAPIMethods(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getAccountAddons(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAccountAddons,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getAccountDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAccountDetails,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getAccountLogs(_Paged[p.getAccountLogs]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
        filter: p._getAccountLogs_filter | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAccountLogs,
        /,
        *,
        page: _Value = ...,
        filter: p._getAccountLogs_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getAccounts(_Paged[p.getAccounts]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
        list: Literal["all", "all_active", "all_pending", "all_suspended", "all_terminated", "all_fraud", "all_cancelled"] = ...,
        filter: p._getAccounts_filter | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAccounts,
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
        params: None = None,
        /,
        *,
        id: _Id,
        currency_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAddonDetails,
        /,
        *,
        id: _Id = ...,
        currency_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getAddons(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getAffiliate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAffiliate,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getAffiliateCommisionPlans(_Paged[p.getAffiliateCommisionPlans]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAffiliateCommisionPlans,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getAffiliateVouchers(_Paged[p.getAffiliateVouchers]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAffiliateVouchers,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getAffiliates(_Paged[p.getAffiliates]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAffiliates,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getAppGroups(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getAppServers(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        group: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getAppServers,
        /,
        *,
        group: _Value = ...,
    ) -> dict[str, Any]: ...

class _getCancellations(_Paged[p.getCancellations]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
        filter: p._getCancellations_filter | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getCancellations,
        /,
        *,
        page: _Value = ...,
        filter: p._getCancellations_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getClientAccounts(_PagedOf[p.getClientAccounts]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        category_id: _Id = ...,
        status: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientAccounts,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        category_id: _Id = ...,
        status: _Value = ...,
    ) -> dict[str, Any]: ...

class _getClientAutomationSettings(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientAutomationSettings,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getClientContact(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientContact,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getClientContacts(_PagedOf[p.getClientContacts]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        page: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientContacts,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getClientCreditCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        card_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientCreditCard,
        /,
        *,
        id: _Id = ...,
        card_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getClientCreditLog(_PagedOf[p.getClientCreditLog]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        page: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientCreditLog,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getClientCredits(_Paged[p.getClientCredits]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
        brand_id: _Id = ...,
        amount: _Value = ...,
        amount_operator: Literal["higher", "lower", "equal"] = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientCredits,
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
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientDetails,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getClientDomains(_PagedOf[p.getClientDomains]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        filter: p._getClientDomains_filter | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientDomains,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        filter: p._getClientDomains_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getClientDraftOrders(_PagedOf[p.getClientDraftOrders]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        page: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientDraftOrders,
        /,
        *,
        client_id: _Id = ...,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getClientEmails(_PagedOf[p.getClientEmails]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        filter: p._getClientEmails_filter | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientEmails,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        filter: p._getClientEmails_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getClientFiles(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientFiles,
        /,
        *,
        client_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getClientInvoices(_PagedOf[p.getClientInvoices]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        filter: p._getClientInvoices_filter | _Loose = ...,
        filterop: p._getClientInvoices_filterop | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientInvoices,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        filter: p._getClientInvoices_filter | _Loose = ...,
        filterop: p._getClientInvoices_filterop | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getClientOrders(_PagedOf[p.getClientOrders]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        filter: p._getClientOrders_filter | _Loose = ...,
        filterop: p._getClientOrders_filterop | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientOrders,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        filter: p._getClientOrders_filter | _Loose = ...,
        filterop: p._getClientOrders_filterop | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getClientStats(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientStats,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getClientTaxDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientTaxDetails,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getClientTickets(_PagedOf[p.getClientTickets]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        sort: Literal["ASC", "DESC"] = ...,
        filter: p._getClientTickets_filter | _Loose = ...,
        filterop: p._getClientTickets_filterop | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientTickets,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        sort: Literal["ASC", "DESC"] = ...,
        filter: p._getClientTickets_filter | _Loose = ...,
        filterop: p._getClientTickets_filterop | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getClientTransactions(_PagedOf[p.getClientTransactions]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        page: _Value = ...,
        filter: p._getClientTransactions_filter | _Loose = ...,
        filterop: p._getClientTransactions_filterop | _Loose = ...,
        filterdatatype: p._getClientTransactions_filterdatatype | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClientTransactions,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
        filter: p._getClientTransactions_filter | _Loose = ...,
        filterop: p._getClientTransactions_filterop | _Loose = ...,
        filterdatatype: p._getClientTransactions_filterdatatype | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getClients(_Paged[p.getClients]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getClients,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getCountryTaxDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        country: _Value,
        state: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getCountryTaxDetails,
        /,
        *,
        country: _Value = ...,
        state: _Value = ...,
    ) -> dict[str, Any]: ...

class _getCurrencies(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getDNSZoneDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        app_id: _Id,
        zone_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getDNSZoneDetails,
        /,
        *,
        app_id: _Id = ...,
        zone_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getDNSZones(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        client_id: _Id = ...,
        service_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getDNSZones,
        /,
        *,
        client_id: _Id = ...,
        service_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getDomainDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getDomainDetails,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getDomains(_Paged[p.getDomains]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
        list: Literal["all", "active", "expired", "pending", "pending_transfer", "pending_registration"] = ...,
        filter: p._getDomains_filter | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getDomains,
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
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getEstimateDetails,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getEstimates(_Paged[p.getEstimates]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getEstimates,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getHostBillversion(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getInvoiceDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getInvoiceDetails,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getInvoices(_Paged[p.getInvoices]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
        list: Literal["all", "paid", "unpaid", "cancelled"] = ...,
        filter: p._getInvoices_filter | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getInvoices,
        /,
        *,
        page: _Value = ...,
        list: Literal["all", "paid", "unpaid", "cancelled"] = ...,
        filter: p._getInvoices_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getInvoicesPDF(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        to: _Value = ...,
        invoices: _Value = ...,
        client_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getInvoicesPDF,
        /,
        *,
        to: _Value = ...,
        invoices: _Value = ...,
        client_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getKBArticle(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getKBArticle,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getKBCategories(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        brand_id: _Id = ...,
        cid: _Value = ...,
        with_subcategories: _Switch = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getKBCategories,
        /,
        *,
        brand_id: _Id = ...,
        cid: _Value = ...,
        with_subcategories: _Switch = ...,
    ) -> dict[str, Any]: ...

class _getNews(_Paged[p.getNews]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
        brand_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getNews,
        /,
        *,
        page: _Value = ...,
        brand_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getNewsItem(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getNewsItem,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getOrderDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getOrderDetails,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getOrderDraft(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getOrderDraft,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getOrderPageTemplates(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getOrderPages(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getOrders(_Paged[p.getOrders]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
        list: Literal["all", "active", "pending", "fraud", "cancelled"] = ...,
        filter: p._getOrders_filter | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getOrders,
        /,
        *,
        page: _Value = ...,
        list: Literal["all", "active", "pending", "fraud", "cancelled"] = ...,
        filter: p._getOrders_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getPaymentModules(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getPopularPredefinedReplies(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getPredefinedReplies(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        cid: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getPredefinedReplies,
        /,
        *,
        cid: _Value = ...,
    ) -> dict[str, Any]: ...

class _getPredefinedReply(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getPredefinedReply,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getProductApplicableAddons(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getProductApplicableAddons,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getProductDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        currency_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getProductDetails,
        /,
        *,
        id: _Id = ...,
        currency_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getProductForm(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        product_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getProductForm,
        /,
        *,
        id: _Id = ...,
        product_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getProductTypes(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getProductUpgrades(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getProductUpgrades,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getProducts(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        currency_id: _Id = ...,
        instock: _Switch = ...,
        visible: Literal["0", "1", "-1", "-2", "-3", "-4", 0, 1, -1, -2, -3, -4] = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getProducts,
        /,
        *,
        id: _Id = ...,
        currency_id: _Id = ...,
        instock: _Switch = ...,
        visible: Literal["0", "1", "-1", "-2", "-3", "-4", 0, 1, -1, -2, -3, -4] = ...,
    ) -> dict[str, Any]: ...

class _getPromoDetailsByCode(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        code: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getPromoDetailsByCode,
        /,
        *,
        code: _Value = ...,
    ) -> dict[str, Any]: ...

class _getQueueTasks(_Paged[p.getQueueTasks]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getQueueTasks,
        /,
        *,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _getServerDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getServerDetails,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getStaffMember(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getStaffMember,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getStaffTeam(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getStaffTeam,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getSubCategories(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getSubCategories,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getTicketDepts(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getTicketDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getTicketDetails,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getTicketTimeTable(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getTicketTimeTable,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getTickets(_Paged[p.getTickets]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
        dept: _Value = ...,
        filter: p._getTickets_filter | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getTickets,
        /,
        *,
        page: _Value = ...,
        dept: _Value = ...,
        filter: p._getTickets_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _getTicketsTags(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _getTransactionDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getTransactionDetails,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _getTransactions(_Paged[p.getTransactions]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
        filter: p._getTransactions_filter | _Loose = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.getTransactions,
        /,
        *,
        page: _Value = ...,
        filter: p._getTransactions_filter | _Loose = ...,
    ) -> dict[str, Any]: ...

class _inventoryListProducts(_Call[Any]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> Any: ...

class _inventoryListShipping(_Call[Any]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        deployment_id: _Id,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: p.inventoryListShipping,
        /,
        *,
        deployment_id: _Id = ...,
    ) -> Any: ...

class _ipamAssignIP(_Call[Any]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        account_id: _Id,
        ip_id: _Id = ...,
        ip: _Value = ...,
        subnet_id: _Id = ...,
        reason: _Value = ...,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: p.ipamAssignIP,
        /,
        *,
        account_id: _Id = ...,
        ip_id: _Id = ...,
        ip: _Value = ...,
        subnet_id: _Id = ...,
        reason: _Value = ...,
    ) -> Any: ...

class _ipamListIPs(_PagedOf[p.ipamListIPs]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        subnet_id: _Id,
        page: _Value = ...,
        status: Literal["assigned", "reserved"] | _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.ipamListIPs,
        /,
        *,
        subnet_id: _Id = ...,
        page: _Value = ...,
        status: Literal["assigned", "reserved"] | _Value = ...,
    ) -> dict[str, Any]: ...

class _ipamListSubnets(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _ipamUnassignIP(_Call[Any]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        account_id: _Id,
        ip_id: _Id = ...,
        ip: _Value = ...,
        subnet_id: _Id = ...,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: p.ipamUnassignIP,
        /,
        *,
        account_id: _Id = ...,
        ip_id: _Id = ...,
        ip: _Value = ...,
        subnet_id: _Id = ...,
    ) -> Any: ...

class _ipamUpdateIP(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
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
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.ipamUpdateIP,
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
        params: None = None,
        /,
        *,
        id: _Id,
        cnote_type: Literal["just_note", "note_and_credit"] = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.issueCreditNote,
        /,
        *,
        id: _Id = ...,
        cnote_type: Literal["just_note", "note_and_credit"] = ...,
    ) -> dict[str, Any]: ...

class _listActiveModules(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        type: Literal["Hosting", "Payment", "Domain", "Fraud", "Other", "Notification"],
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.listActiveModules,
        /,
        *,
        type: Literal["Hosting", "Payment", "Domain", "Fraud", "Other", "Notification"] = ...,
    ) -> dict[str, Any]: ...

class _listAdminNotes(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        item_id: _Id,
        item_type: Literal["account", "admin", "client", "domain", "draft", "estimate", "invoice", "order", "rackitem"],
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.listAdminNotes,
        /,
        *,
        item_id: _Id = ...,
        item_type: Literal["account", "admin", "client", "domain", "draft", "estimate", "invoice", "order", "rackitem"] = ...,
    ) -> dict[str, Any]: ...

class _listClientCreditCards(_Call[Any]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: p.listClientCreditCards,
        /,
        *,
        id: _Id = ...,
    ) -> Any: ...

class _listPromoCodes(_Paged[p.listPromoCodes]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
        *,
        page: _Value = ...,
        include_batch: _Switch = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.listPromoCodes,
        /,
        *,
        page: _Value = ...,
        include_batch: _Switch = ...,
    ) -> dict[str, Any]: ...

class _listStaffMembers(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _listStaffTeams(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
        /,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _mergeTickets(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        tickets: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.mergeTickets,
        /,
        *,
        tickets: _Value = ...,
    ) -> dict[str, Any]: ...

class _meteredAddUsage(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.meteredAddUsage,
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
    ) -> dict[str, Any]: ...

class _meteredAddUsageBulk(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        account_id: _Id,
        variables: _Value,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.meteredAddUsageBulk | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _meteredGetUsage(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        account_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.meteredGetUsage,
        /,
        *,
        account_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _meteredGetVariables(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        product_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.meteredGetVariables,
        /,
        *,
        product_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _module(_Call[Any]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        module: _Value,
        fn: _Value,
        **more: Any,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        params: p.module | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> Any: ...

class _orderConfigUpgrade(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.orderConfigUpgrade | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _orderUpgrade(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        new_billing: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"],
        new: _Value = ...,
        module: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.orderUpgrade,
        /,
        *,
        id: _Id = ...,
        new_billing: Literal["m", "q", "s", "a", "b", "t", "d", "w", "h", "Free", "Once"] = ...,
        new: _Value = ...,
        module: _Value = ...,
    ) -> dict[str, Any]: ...

class _passwordChange(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        password: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.passwordChange,
        /,
        *,
        client_id: _Id = ...,
        password: _Value = ...,
    ) -> dict[str, Any]: ...

class _passwordReset(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.passwordReset,
        /,
        *,
        client_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _passwordResetRequest(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        email: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.passwordResetRequest,
        /,
        *,
        email: _Value = ...,
    ) -> dict[str, Any]: ...

class _productCloneSettings(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        source_product_id: _Id,
        target_product_ids: _Value,
        settings: Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7] | Sequence[Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7]],
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.productCloneSettings,
        /,
        *,
        source_product_id: _Id = ...,
        target_product_ids: _Value = ...,
        settings: Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7] | Sequence[Literal["1", "2", "3", "4", "5", "6", "7", 1, 2, 3, 4, 5, 6, 7]] = ...,
    ) -> dict[str, Any]: ...

class _proxmoxListBackups(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxListBackups,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _proxmoxListOsTemplates(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        vpsid: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxListOsTemplates,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
    ) -> dict[str, Any]: ...

class _proxmoxListUserVmTemplates(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxListUserVmTemplates,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _proxmoxListVMs(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxListVMs,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _proxmoxResetVmPassword(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        vpsid: _Value,
        rootpass: _Value,
        canreboot: _Switch = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxResetVmPassword,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
        rootpass: _Value = ...,
        canreboot: _Switch = ...,
    ) -> dict[str, Any]: ...

class _proxmoxResetVmSshKeys(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        vpsid: _Value,
        keys: _Value,
        canreboot: _Switch = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxResetVmSshKeys,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
        keys: _Value = ...,
        canreboot: _Switch = ...,
    ) -> dict[str, Any]: ...

class _proxmoxVmDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        vpsid: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxVmDetails,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
    ) -> dict[str, Any]: ...

class _proxmoxVmPowerOff(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        vpsid: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxVmPowerOff,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
    ) -> dict[str, Any]: ...

class _proxmoxVmPowerOn(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        vpsid: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxVmPowerOn,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
    ) -> dict[str, Any]: ...

class _proxmoxVmResetStatus(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        vpsid: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.proxmoxVmResetStatus,
        /,
        *,
        id: _Id = ...,
        vpsid: _Value = ...,
    ) -> dict[str, Any]: ...

class _removeAdminNote(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.removeAdminNote,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _removeClientCreditCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        card_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.removeClientCreditCard,
        /,
        *,
        id: _Id = ...,
        card_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _removeOrderDraft(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.removeOrderDraft,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _removeOrderDraftDiscount(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.removeOrderDraftDiscount,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _search(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        query: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.search,
        /,
        *,
        query: _Value = ...,
    ) -> dict[str, Any]: ...

class _searchServiceByIP(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        ip: _Value,
        source: Literal["ipam", "proxmox", "vpsdata", "localcloud"] = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.searchServiceByIP,
        /,
        *,
        ip: _Value = ...,
        source: Literal["ipam", "proxmox", "vpsdata", "localcloud"] = ...,
    ) -> dict[str, Any]: ...

class _searchServiceByIPLimited(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        ip: _Value,
        source: Literal["ipam", "proxmox", "vpsdata", "localcloud"] = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.searchServiceByIPLimited,
        /,
        *,
        ip: _Value = ...,
        source: Literal["ipam", "proxmox", "vpsdata", "localcloud"] = ...,
    ) -> dict[str, Any]: ...

class _sendEstimate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.sendEstimate,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _sendInvoice(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.sendInvoice,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _sendMessage(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: _Empty = None,
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
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.sendMessage,
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
        params: None = None,
        /,
        *,
        client_id: _Id,
        subject: _Value,
        body: _Value,
        server_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.sendMobileClientNotify,
        /,
        *,
        client_id: _Id = ...,
        subject: _Value = ...,
        body: _Value = ...,
        server_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _sendMobileStaffNotify(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        subject: _Value,
        body: _Value,
        server_id: _Id = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.sendMobileStaffNotify,
        /,
        *,
        subject: _Value = ...,
        body: _Value = ...,
        server_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _setClientAutomationSettings(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        setting: Literal["DefaultPaymentModule", "CreditAutoApply", "GenerateSeparateInvoices", "ClientNotifications"] | _Value,
        value: _Value = ...,
        default: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setClientAutomationSettings,
        /,
        *,
        id: _Id = ...,
        setting: Literal["DefaultPaymentModule", "CreditAutoApply", "GenerateSeparateInvoices", "ClientNotifications"] | _Value = ...,
        value: _Value = ...,
        default: _Value = ...,
    ) -> dict[str, Any]: ...

class _setClientDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.setClientDetails | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _setContactDetails(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
        params: p.setContactDetails | SimpleNamespace | DataclassInstance,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...

class _setEstimateStatus(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        status: Literal["Draft", "Sent", "Accepted", "Invoiced", "Dead"] | _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setEstimateStatus,
        /,
        *,
        id: _Id = ...,
        status: Literal["Draft", "Sent", "Accepted", "Invoiced", "Dead"] | _Value = ...,
    ) -> dict[str, Any]: ...

class _setInvoiceStatus(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        status: Literal["Paid", "Unpaid", "Cancelled"] | _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setInvoiceStatus,
        /,
        *,
        id: _Id = ...,
        status: Literal["Paid", "Unpaid", "Cancelled"] | _Value = ...,
    ) -> dict[str, Any]: ...

class _setOrderActive(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setOrderActive,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _setOrderCancel(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setOrderCancel,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _setOrderFraud(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setOrderFraud,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _setOrderPending(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setOrderPending,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _setOrderStatus(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        status: Literal["Active", "Pending", "Cancelled", "Fraud"] | _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setOrderStatus,
        /,
        *,
        id: _Id = ...,
        status: Literal["Active", "Pending", "Cancelled", "Fraud"] | _Value = ...,
    ) -> dict[str, Any]: ...

class _setTicketPriority(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        priority: Literal["High", "Low", "Medium"],
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setTicketPriority,
        /,
        *,
        id: _Id = ...,
        priority: Literal["High", "Low", "Medium"] = ...,
    ) -> dict[str, Any]: ...

class _setTicketStatus(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        status: Literal["Open", "Closed", "Client-Reply", "In-Progress", "Answered"] | _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.setTicketStatus,
        /,
        *,
        id: _Id = ...,
        status: Literal["Open", "Closed", "Client-Reply", "In-Progress", "Answered"] | _Value = ...,
    ) -> dict[str, Any]: ...

class _storeCardToken(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        gateway_id: _Id,
        token: _Value,
        lastfour: _Value = ...,
        expdate: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.storeCardToken,
        /,
        *,
        client_id: _Id = ...,
        gateway_id: _Id = ...,
        token: _Value = ...,
        lastfour: _Value = ...,
        expdate: _Value = ...,
    ) -> dict[str, Any]: ...

class _tokenizeClientCard(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        client_id: _Id,
        gateway_id: _Id,
        token: _Value,
        lastfour: _Value = ...,
        expdate: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.tokenizeClientCard,
        /,
        *,
        client_id: _Id = ...,
        gateway_id: _Id = ...,
        token: _Value = ...,
        lastfour: _Value = ...,
        expdate: _Value = ...,
    ) -> dict[str, Any]: ...

class _unassignClientAffiliate(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        client_id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.unassignClientAffiliate,
        /,
        *,
        id: _Id = ...,
        client_id: _Id = ...,
    ) -> dict[str, Any]: ...

class _updatePromoCode(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
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
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.updatePromoCode,
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
    ) -> dict[str, Any]: ...

class _verifyClientLogin(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        email: _Value,
        password: _Value,
        brand: _Value = ...,
        origin_ip: _Value = ...,
        ban_on_failure: _Switch = ...,
        trigger_login_event: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.verifyClientLogin,
        /,
        *,
        email: _Value = ...,
        password: _Value = ...,
        brand: _Value = ...,
        origin_ip: _Value = ...,
        ban_on_failure: _Switch = ...,
        trigger_login_event: _Value = ...,
    ) -> dict[str, Any]: ...

class _vmManagerHistoryVM(_PagedOf[p.vmManagerHistoryVM]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        page: _Value = ...,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerHistoryVM,
        /,
        *,
        id: _Id = ...,
        page: _Value = ...,
    ) -> dict[str, Any]: ...

class _vmManagerReinstallVM(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
        os: _Value,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerReinstallVM,
        /,
        *,
        id: _Id = ...,
        os: _Value = ...,
    ) -> dict[str, Any]: ...

class _vmManagerRestartVM(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerRestartVM,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _vmManagerStartVM(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerStartVM,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _vmManagerStopVm(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerStopVm,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class _vmManagerVMVNC(_Call[dict[str, Any]]):
    @overload
    def __call__(
        self,
        params: None = None,
        /,
        *,
        id: _Id,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: _Loose,
        /,
        **more: Any,
    ) -> dict[str, Any]: ...
    @overload
    def __call__(
        self,
        params: p.vmManagerVMVNC,
        /,
        *,
        id: _Id = ...,
    ) -> dict[str, Any]: ...

class Calls:
    @property
    def accountChangePassword(self) -> _accountChangePassword:
        """Set a new password for an account."""
    @property
    def accountCreate(self) -> _accountCreate:
        """Create an account on its server."""
    @property
    def accountModuleSSO(self) -> _accountModuleSSO:
        """Make a single sign-on link into an account's control panel."""
    @property
    def accountSuspend(self) -> _accountSuspend:
        """Suspend an account."""
    @property
    def accountSynch(self) -> _accountSynch:
        """Bring an account in line with what its server says."""
    @property
    def accountTerminate(self) -> _accountTerminate:
        """Terminate an account and remove it from its server."""
    @property
    def accountUnsuspend(self) -> _accountUnsuspend:
        """Lift an account's suspension."""
    @property
    def activateAsAffiliate(self) -> _activateAsAffiliate:
        """Make a client an affiliate."""
    @property
    def addAccountCancellation(self) -> _addAccountCancellation:
        """File a cancellation request for an account."""
    @property
    def addAddonToAccount(self) -> _addAddonToAccount:
        """Add an add-on to an account."""
    @property
    def addAdminNote(self) -> _addAdminNote:
        """Add a staff note to a client, an account, an invoice and so on."""
    @property
    def addBulkPayInvoice(self) -> _addBulkPayInvoice:
        """Put several unpaid invoices together, to be paid at once."""
    @property
    def addClient(self) -> _addClient:
        """Create a client."""
    @property
    def addClientContact(self) -> _addClientContact:
        """Add a contact to a client."""
    @property
    def addClientCredit(self) -> _addClientCredit:
        """Add credit to a client's balance."""
    @property
    def addClientCreditCard(self) -> _addClientCreditCard:
        """Store a credit card for a client."""
    @property
    def addClientFile(self) -> _addClientFile:
        """Store a file for a client."""
    @property
    def addDNSRecord(self) -> _addDNSRecord:
        """Add a record to a DNS zone."""
    @property
    def addDNSZone(self) -> _addDNSZone:
        """Create a DNS zone."""
    @property
    def addEstimate(self) -> _addEstimate:
        """Create an empty estimate for a client."""
    @property
    def addEstimateLine(self) -> _addEstimateLine:
        """Add a line to an estimate."""
    @property
    def addInvoice(self) -> _addInvoice:
        """Create a draft invoice for a client."""
    @property
    def addInvoiceItem(self) -> _addInvoiceItem:
        """Add a line to an invoice."""
    @property
    def addInvoicePayment(self) -> _addInvoicePayment:
        """Record a payment for an invoice."""
    @property
    def addInvoiceQueueItem(self) -> _addInvoiceQueueItem:
        """Put a charge into a client's queue, to be billed later."""
    @property
    def addLanguageLines(self) -> _addLanguageLines:
        """Add or replace translations."""
    @property
    def addOrder(self) -> _addOrder:
        """Place an order for a simple product."""
    @property
    def addOrderDraftDiscount(self) -> _addOrderDraftDiscount:
        """Give a discount on an order draft."""
    @property
    def addOrderDraftItem(self) -> _addOrderDraftItem:
        """Add a service or domain to an order draft."""
    @property
    def addOrderPage(self) -> _addOrderPage:
        """Create an order page."""
    @property
    def addProduct(self) -> _addProduct:
        """Create a product."""
    @property
    def addProductForm(self) -> _addProductForm:
        """Add a form field to a product."""
    @property
    def addProductFormItem(self) -> _addProductFormItem:
        """Add an item to a product's form field."""
    @property
    def addPromoCode(self) -> _addPromoCode:
        """Create a promo code."""
    @property
    def addTicket(self) -> _addTicket:
        """Open a ticket."""
    @property
    def addTicketDept(self) -> _addTicketDept:
        """Create a ticket department."""
    @property
    def addTicketNotes(self) -> _addTicketNotes:
        """Add a staff note to a ticket."""
    @property
    def addTicketReply(self) -> _addTicketReply:
        """Reply to a ticket."""
    @property
    def addTicketTag(self) -> _addTicketTag:
        """Tag a ticket."""
    @property
    def addTicketTimeTracking(self) -> _addTicketTimeTracking:
        """Record time spent on a ticket."""
    @property
    def addTransaction(self) -> _addTransaction:
        """Record a transaction for a client."""
    @property
    def applyInvoiceCoupon(self) -> _applyInvoiceCoupon:
        """Apply a promo code to an invoice."""
    @property
    def applyInvoiceCredit(self) -> _applyInvoiceCredit:
        """Pay an invoice from its client's credit."""
    @property
    def assignClientAffiliate(self) -> _assignClientAffiliate:
        """Make a client the referral of an affiliate."""
    @property
    def billTicketTimeTracking(self) -> _billTicketTimeTracking:
        """Bill the time spent on a ticket."""
    @property
    def bulkAddProducts(self) -> _bulkAddProducts:
        """Create several products as copies of others."""
    @property
    def bulkSetPrices(self) -> _bulkSetPrices:
        """Set the prices of several TLDs."""
    @property
    def cancelQueueTask(self) -> _cancelQueueTask:
        """Cancel a scheduled task."""
    @property
    def changeAccountOwner(self) -> _changeAccountOwner:
        """Move an account to another client."""
    @property
    def changeAccountPackage(self) -> _changeAccountPackage:
        """Move an account to another product."""
    @property
    def chargeCreditCard(self) -> _chargeCreditCard:
        """Charge a client's card for an invoice."""
    @property
    def checkDomainPrice(self) -> _checkDomainPrice:
        """Compare a domain's recurring price with the current one."""
    @property
    def clearOrderDraftItems(self) -> _clearOrderDraftItems:
        """Take all items out of an order draft."""
    @property
    def cloneAccount(self) -> _cloneAccount:
        """Put copies of an account into an order draft."""
    @property
    def convertContactToClient(self) -> _convertContactToClient:
        """Turn a contact into a client of its own."""
    @property
    def convertEstimateToInvoice(self) -> _convertEstimateToInvoice:
        """Turn an estimate into an invoice."""
    @property
    def convertInvoice(self) -> _convertInvoice:
        """Turn a pro forma invoice into a final one."""
    @property
    def convertOrderDraft(self) -> _convertOrderDraft:
        """Turn an order draft into an order."""
    @property
    def createOrderDraft(self) -> _createOrderDraft:
        """Start an order draft."""
    @property
    def deleteAccountCancellation(self) -> _deleteAccountCancellation:
        """Withdraw an account's cancellation request."""
    @property
    def deleteClient(self) -> _deleteClient:
        """Delete a client and what belongs to it."""
    @property
    def deleteClientContact(self) -> _deleteClientContact:
        """Delete a client's contact."""
    @property
    def deleteClientFile(self) -> _deleteClientFile:
        """Delete a client's file."""
    @property
    def deleteDNSRecord(self) -> _deleteDNSRecord:
        """Delete a record of a DNS zone."""
    @property
    def deleteDNSZone(self) -> _deleteDNSZone:
        """Delete a DNS zone."""
    @property
    def deleteEstimate(self) -> _deleteEstimate:
        """Delete an estimate."""
    @property
    def deleteInvoice(self) -> _deleteInvoice:
        """Delete an invoice."""
    @property
    def deleteOrder(self) -> _deleteOrder:
        """Delete an order."""
    @property
    def deleteProduct(self) -> _deleteProduct:
        """Delete a product."""
    @property
    def deleteProductForm(self) -> _deleteProductForm:
        """Delete a form field of a product."""
    @property
    def deleteProductFormItem(self) -> _deleteProductFormItem:
        """Delete an item of a product's form field."""
    @property
    def deleteTicket(self) -> _deleteTicket:
        """Delete a ticket."""
    @property
    def domainCheck(self) -> _domainCheck:
        """Ask whether a domain is free to register."""
    @property
    def domainDelete(self) -> _domainDelete:
        """Delete a domain at the registrar."""
    @property
    def domainDeleteHB(self) -> _domainDeleteHB:
        """Delete a domain from HostBill alone."""
    @property
    def domainEPP(self) -> _domainEPP:
        """Ask the registrar for a domain's EPP (transfer) code."""
    @property
    def domainEdit(self) -> _domainEdit:
        """Change a domain's details."""
    @property
    def domainGetContacts(self) -> _domainGetContacts:
        """Get a domain's contacts from the registrar."""
    @property
    def domainRegister(self) -> _domainRegister:
        """Register a domain at the registrar."""
    @property
    def domainRenew(self) -> _domainRenew:
        """Renew a domain at the registrar."""
    @property
    def domainSetContacts(self) -> _domainSetContacts:
        """Set a domain's contacts at the registrar."""
    @property
    def domainSynch(self) -> _domainSynch:
        """Bring a domain in line with what the registrar says."""
    @property
    def domainTransfer(self) -> _domainTransfer:
        """Start a domain's transfer to the registrar."""
    @property
    def editAccountDetails(self) -> _editAccountDetails:
        """Change an account's details."""
    @property
    def editClientACH(self) -> _editClientACH:
        """Store a client's bank account for eCheck (ACH) payments."""
    @property
    def editClientCreditCard(self) -> _editClientCreditCard:
        """Change a client's stored credit card."""
    @property
    def editContactPermissions(self) -> _editContactPermissions:
        """Set what a contact may do."""
    @property
    def editDNSRecord(self) -> _editDNSRecord:
        """Change a record of a DNS zone."""
    @property
    def editEstimateDetails(self) -> _editEstimateDetails:
        """Change an estimate's details."""
    @property
    def editInvoiceDetails(self) -> _editInvoiceDetails:
        """Change an invoice's details or recurring settings."""
    @property
    def editOrderDraft(self) -> _editOrderDraft:
        """Change an order draft's details."""
    @property
    def editOrderDraftItem(self) -> _editOrderDraftItem:
        """Change an item of an order draft."""
    @property
    def editOrderPage(self) -> _editOrderPage:
        """Change an order page."""
    @property
    def editProduct(self) -> _editProduct:
        """Change a product."""
    @property
    def editProductForm(self) -> _editProductForm:
        """Change a form field of a product."""
    @property
    def editStaffMember(self) -> _editStaffMember:
        """Change a staff member."""
    @property
    def editTicketDetails(self) -> _editTicketDetails:
        """Change a ticket's details."""
    @property
    def generateNextInvoice(self) -> _generateNextInvoice:
        """Bill an account's next period ahead of time."""
    @property
    def getAPIMethods(self) -> _getAPIMethods:
        """List the calls this key may make."""
    @property
    def getAccountAddons(self) -> _getAccountAddons:
        """List the add-ons of an account."""
    @property
    def getAccountDetails(self) -> _getAccountDetails:
        """Get one account, its decrypted password included."""
    @property
    def getAccountLogs(self) -> _getAccountLogs:
        """List what was done to accounts."""
    @property
    def getAccounts(self) -> _getAccounts:
        """List accounts."""
    @property
    def getAddonDetails(self) -> _getAddonDetails:
        """Get one add-on."""
    @property
    def getAddons(self) -> _getAddons:
        """List add-ons."""
    @property
    def getAffiliate(self) -> _getAffiliate:
        """Get one affiliate with its clients and withdrawals."""
    @property
    def getAffiliateCommisionPlans(self) -> _getAffiliateCommisionPlans:
        """List the commission plans for affiliates."""
    @property
    def getAffiliateVouchers(self) -> _getAffiliateVouchers:
        """List the vouchers of affiliates."""
    @property
    def getAffiliates(self) -> _getAffiliates:
        """List affiliates."""
    @property
    def getAppGroups(self) -> _getAppGroups:
        """List the groups of apps (servers)."""
    @property
    def getAppServers(self) -> _getAppServers:
        """List the servers of an app group."""
    @property
    def getCancellations(self) -> _getCancellations:
        """List cancellation requests."""
    @property
    def getClientAccounts(self) -> _getClientAccounts:
        """List a client's accounts."""
    @property
    def getClientAutomationSettings(self) -> _getClientAutomationSettings:
        """Get the automation settings overridden for a client."""
    @property
    def getClientContact(self) -> _getClientContact:
        """Get one contact and its privileges."""
    @property
    def getClientContacts(self) -> _getClientContacts:
        """List a client's contacts."""
    @property
    def getClientCreditCard(self) -> _getClientCreditCard:
        """Get a client's stored credit card."""
    @property
    def getClientCreditLog(self) -> _getClientCreditLog:
        """List the changes of a client's credit balance."""
    @property
    def getClientCredits(self) -> _getClientCredits:
        """List the credit balances of clients."""
    @property
    def getClientDetails(self) -> _getClientDetails:
        """Get one client."""
    @property
    def getClientDomains(self) -> _getClientDomains:
        """List a client's domains."""
    @property
    def getClientDraftOrders(self) -> _getClientDraftOrders:
        """List a client's order drafts."""
    @property
    def getClientEmails(self) -> _getClientEmails:
        """List the e-mails sent to a client."""
    @property
    def getClientFiles(self) -> _getClientFiles:
        """List a client's files."""
    @property
    def getClientInvoices(self) -> _getClientInvoices:
        """List a client's invoices."""
    @property
    def getClientOrders(self) -> _getClientOrders:
        """List a client's orders."""
    @property
    def getClientStats(self) -> _getClientStats:
        """Get a client's totals: income, services, invoices, tickets."""
    @property
    def getClientTaxDetails(self) -> _getClientTaxDetails:
        """Get the tax rules that apply to a client."""
    @property
    def getClientTickets(self) -> _getClientTickets:
        """List a client's tickets."""
    @property
    def getClientTransactions(self) -> _getClientTransactions:
        """List a client's transactions."""
    @property
    def getClients(self) -> _getClients:
        """List clients."""
    @property
    def getCountryTaxDetails(self) -> _getCountryTaxDetails:
        """Get the tax rules of a country or state."""
    @property
    def getCurrencies(self) -> _getCurrencies:
        """List currencies."""
    @property
    def getDNSZoneDetails(self) -> _getDNSZoneDetails:
        """Get a DNS zone with its records."""
    @property
    def getDNSZones(self) -> _getDNSZones:
        """List DNS zones."""
    @property
    def getDomainDetails(self) -> _getDomainDetails:
        """Get one domain."""
    @property
    def getDomains(self) -> _getDomains:
        """List domains."""
    @property
    def getEstimateDetails(self) -> _getEstimateDetails:
        """Get one estimate with its lines."""
    @property
    def getEstimates(self) -> _getEstimates:
        """List estimates."""
    @property
    def getHostBillversion(self) -> _getHostBillversion:
        """Get the version of the installation."""
    @property
    def getInvoiceDetails(self) -> _getInvoiceDetails:
        """Get one invoice with its items and transactions."""
    @property
    def getInvoices(self) -> _getInvoices:
        """List invoices."""
    @property
    def getInvoicesPDF(self) -> _getInvoicesPDF:
        """Get invoices as PDF files in Base64."""
    @property
    def getKBArticle(self) -> _getKBArticle:
        """Get an article of the knowledge base."""
    @property
    def getKBCategories(self) -> _getKBCategories:
        """List the categories of the knowledge base."""
    @property
    def getNews(self) -> _getNews:
        """List news."""
    @property
    def getNewsItem(self) -> _getNewsItem:
        """Get one news item."""
    @property
    def getOrderDetails(self) -> _getOrderDetails:
        """Get one order."""
    @property
    def getOrderDraft(self) -> _getOrderDraft:
        """Get one order draft with its items."""
    @property
    def getOrderPageTemplates(self) -> _getOrderPageTemplates:
        """List the templates for order pages."""
    @property
    def getOrderPages(self) -> _getOrderPages:
        """List order pages."""
    @property
    def getOrders(self) -> _getOrders:
        """List orders."""
    @property
    def getPaymentModules(self) -> _getPaymentModules:
        """List the payment modules."""
    @property
    def getPopularPredefinedReplies(self) -> _getPopularPredefinedReplies:
        """List the most used predefined replies."""
    @property
    def getPredefinedReplies(self) -> _getPredefinedReplies:
        """List predefined replies, or their categories."""
    @property
    def getPredefinedReply(self) -> _getPredefinedReply:
        """Get one predefined reply."""
    @property
    def getProductApplicableAddons(self) -> _getProductApplicableAddons:
        """List the add-ons that fit a product."""
    @property
    def getProductDetails(self) -> _getProductDetails:
        """Get one product."""
    @property
    def getProductForm(self) -> _getProductForm:
        """Get one form field of a product."""
    @property
    def getProductTypes(self) -> _getProductTypes:
        """List the types of products."""
    @property
    def getProductUpgrades(self) -> _getProductUpgrades:
        """List what a product can be upgraded to."""
    @property
    def getProducts(self) -> _getProducts:
        """List the products of an order page."""
    @property
    def getPromoDetailsByCode(self) -> _getPromoDetailsByCode:
        """Get a promo code's details."""
    @property
    def getQueueTasks(self) -> _getQueueTasks:
        """List scheduled tasks."""
    @property
    def getServerDetails(self) -> _getServerDetails:
        """Get one server, its decrypted password included."""
    @property
    def getStaffMember(self) -> _getStaffMember:
        """Get one staff member."""
    @property
    def getStaffTeam(self) -> _getStaffTeam:
        """Get one team of the staff, its rights and members."""
    @property
    def getSubCategories(self) -> _getSubCategories:
        """List the pages below an order page."""
    @property
    def getTicketDepts(self) -> _getTicketDepts:
        """List ticket departments."""
    @property
    def getTicketDetails(self) -> _getTicketDetails:
        """Get one ticket with its replies, attachments and notes."""
    @property
    def getTicketTimeTable(self) -> _getTicketTimeTable:
        """List the time spent on a ticket."""
    @property
    def getTickets(self) -> _getTickets:
        """List tickets."""
    @property
    def getTicketsTags(self) -> _getTicketsTags:
        """List the tags of tickets and how often each is used."""
    @property
    def getTransactionDetails(self) -> _getTransactionDetails:
        """Get one transaction."""
    @property
    def getTransactions(self) -> _getTransactions:
        """List transactions."""
    @property
    def inventoryListProducts(self) -> _inventoryListProducts:
        """List the inventory's products."""
    @property
    def inventoryListShipping(self) -> _inventoryListShipping:
        """List what the inventory ships for a deployment."""
    @property
    def ipamAssignIP(self) -> _ipamAssignIP:
        """Assign an IP address to an account."""
    @property
    def ipamListIPs(self) -> _ipamListIPs:
        """List the IP addresses of a subnet."""
    @property
    def ipamListSubnets(self) -> _ipamListSubnets:
        """List subnets."""
    @property
    def ipamUnassignIP(self) -> _ipamUnassignIP:
        """Take an IP address, or all of them, from an account."""
    @property
    def ipamUpdateIP(self) -> _ipamUpdateIP:
        """Change the status and descriptions of an IP address."""
    @property
    def issueCreditNote(self) -> _issueCreditNote:
        """Issue a credit note for an invoice."""
    @property
    def listActiveModules(self) -> _listActiveModules:
        """List the active modules of a type."""
    @property
    def listAdminNotes(self) -> _listAdminNotes:
        """List the staff notes of a client, an account, an invoice and so on."""
    @property
    def listClientCreditCards(self) -> _listClientCreditCards:
        """List a client's stored credit cards."""
    @property
    def listPromoCodes(self) -> _listPromoCodes:
        """List promo codes."""
    @property
    def listStaffMembers(self) -> _listStaffMembers:
        """List staff members."""
    @property
    def listStaffTeams(self) -> _listStaffTeams:
        """List the teams of the staff."""
    @property
    def mergeTickets(self) -> _mergeTickets:
        """Merge tickets into one."""
    @property
    def meteredAddUsage(self) -> _meteredAddUsage:
        """Record usage of a metered variable for an account."""
    @property
    def meteredAddUsageBulk(self) -> _meteredAddUsageBulk:
        """Record usage of several metered variables for an account."""
    @property
    def meteredGetUsage(self) -> _meteredGetUsage:
        """Get an account's metered usage."""
    @property
    def meteredGetVariables(self) -> _meteredGetVariables:
        """List the metered variables of a product."""
    @property
    def module(self) -> _module:
        """Call a function of a module."""
    @property
    def orderConfigUpgrade(self) -> _orderConfigUpgrade:
        """Order an upgrade of an account's form options."""
    @property
    def orderUpgrade(self) -> _orderUpgrade:
        """Order an upgrade of an account to another product or cycle."""
    @property
    def passwordChange(self) -> _passwordChange:
        """Set a client's password."""
    @property
    def passwordReset(self) -> _passwordReset:
        """Make a new password for a client and send it by e-mail."""
    @property
    def passwordResetRequest(self) -> _passwordResetRequest:
        """Send a client the link to reset the password."""
    @property
    def productCloneSettings(self) -> _productCloneSettings:
        """Copy settings from one product to others."""
    @property
    def proxmoxListBackups(self) -> _proxmoxListBackups:
        """List the backups of a Proxmox account."""
    @property
    def proxmoxListOsTemplates(self) -> _proxmoxListOsTemplates:
        """List the system templates of a Proxmox account."""
    @property
    def proxmoxListUserVmTemplates(self) -> _proxmoxListUserVmTemplates:
        """List a client's own machine templates of a Proxmox account."""
    @property
    def proxmoxListVMs(self) -> _proxmoxListVMs:
        """List the machines of a Proxmox account."""
    @property
    def proxmoxResetVmPassword(self) -> _proxmoxResetVmPassword:
        """Reset the root password of a Proxmox machine."""
    @property
    def proxmoxResetVmSshKeys(self) -> _proxmoxResetVmSshKeys:
        """Replace the SSH keys of a Proxmox machine."""
    @property
    def proxmoxVmDetails(self) -> _proxmoxVmDetails:
        """Get one Proxmox machine."""
    @property
    def proxmoxVmPowerOff(self) -> _proxmoxVmPowerOff:
        """Switch a Proxmox machine off."""
    @property
    def proxmoxVmPowerOn(self) -> _proxmoxVmPowerOn:
        """Switch a Proxmox machine on."""
    @property
    def proxmoxVmResetStatus(self) -> _proxmoxVmResetStatus:
        """Reset the state of a Proxmox machine."""
    @property
    def removeAdminNote(self) -> _removeAdminNote:
        """Delete a staff note."""
    @property
    def removeClientCreditCard(self) -> _removeClientCreditCard:
        """Remove a client's stored credit card."""
    @property
    def removeOrderDraft(self) -> _removeOrderDraft:
        """Delete an order draft."""
    @property
    def removeOrderDraftDiscount(self) -> _removeOrderDraftDiscount:
        """Take the discount off an order draft."""
    @property
    def search(self) -> _search:
        """Search clients, services, tickets, invoices and more for a text."""
    @property
    def searchServiceByIP(self) -> _searchServiceByIP:
        """Find the accounts that use an IP address."""
    @property
    def searchServiceByIPLimited(self) -> _searchServiceByIPLimited:
        """Find the accounts that use an IP address, with less about each."""
    @property
    def sendEstimate(self) -> _sendEstimate:
        """Send an estimate to its client by e-mail."""
    @property
    def sendInvoice(self) -> _sendInvoice:
        """Send an invoice to its client by e-mail."""
    @property
    def sendMessage(self) -> _sendMessage:
        """Send an e-mail, from a template or with a text of its own."""
    @property
    def sendMobileClientNotify(self) -> _sendMobileClientNotify:
        """Send a notification to a client's phone."""
    @property
    def sendMobileStaffNotify(self) -> _sendMobileStaffNotify:
        """Send a notification to the staff's phones."""
    @property
    def setClientAutomationSettings(self) -> _setClientAutomationSettings:
        """Override an automation setting for a client, or reset it."""
    @property
    def setClientDetails(self) -> _setClientDetails:
        """Change a client's details."""
    @property
    def setContactDetails(self) -> _setContactDetails:
        """Change a contact's details."""
    @property
    def setEstimateStatus(self) -> _setEstimateStatus:
        """Set an estimate's status."""
    @property
    def setInvoiceStatus(self) -> _setInvoiceStatus:
        """Set an invoice's status."""
    @property
    def setOrderActive(self) -> _setOrderActive:
        """Set an order active."""
    @property
    def setOrderCancel(self) -> _setOrderCancel:
        """Cancel an order."""
    @property
    def setOrderFraud(self) -> _setOrderFraud:
        """Mark an order as fraud."""
    @property
    def setOrderPending(self) -> _setOrderPending:
        """Set an order pending."""
    @property
    def setOrderStatus(self) -> _setOrderStatus:
        """Set an order's status."""
    @property
    def setTicketPriority(self) -> _setTicketPriority:
        """Set a ticket's priority."""
    @property
    def setTicketStatus(self) -> _setTicketStatus:
        """Set a ticket's status."""
    @property
    def storeCardToken(self) -> _storeCardToken:
        """Store a gateway's card token for a client."""
    @property
    def tokenizeClientCard(self) -> _tokenizeClientCard:
        """Replace a client's card by a gateway's token."""
    @property
    def unassignClientAffiliate(self) -> _unassignClientAffiliate:
        """Take a client away from an affiliate's referrals."""
    @property
    def updatePromoCode(self) -> _updatePromoCode:
        """Change a promo code."""
    @property
    def verifyClientLogin(self) -> _verifyClientLogin:
        """Check a client's e-mail and password."""
    @property
    def vmManagerHistoryVM(self) -> _vmManagerHistoryVM:
        """List what was done to a VMmanager machine."""
    @property
    def vmManagerReinstallVM(self) -> _vmManagerReinstallVM:
        """Install a VMmanager machine anew."""
    @property
    def vmManagerRestartVM(self) -> _vmManagerRestartVM:
        """Restart a VMmanager machine."""
    @property
    def vmManagerStartVM(self) -> _vmManagerStartVM:
        """Start a VMmanager machine."""
    @property
    def vmManagerStopVm(self) -> _vmManagerStopVm:
        """Stop a VMmanager machine."""
    @property
    def vmManagerVMVNC(self) -> _vmManagerVMVNC:
        """Get a VMmanager machine's VNC access and systems."""
