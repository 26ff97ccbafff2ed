"""A HostBill stand-in on loopback, so that nobody tests against live billing.

    with Sandbox() as sandbox:
        HBWrapper.setAPI(sandbox.url, sandbox.api_id, sandbox.api_key)

It plays getAPIMethods, getClients, getClientDetails, getClientTickets, addTicket and
getTicketDetails on data of its own, and refuses other calls.
"""

from .server import Sandbox

__all__ = ["Sandbox"]
