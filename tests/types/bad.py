"""What type checkers must refuse, one fault a line. Read by mypy and pyright, never run."""

from __future__ import annotations

from hbwrapper import ApiWrapper, HBWrapper, params

hb = HBWrapper.singleton()
clients: params.getClients = {"page": 1}
own = ApiWrapper()

# Misspelt.
hb.getClientTickets(id=1, pgae=2)
hb.getClientTickets({"id": 1}, pgae=2)
hb.getClients(pgae=2)
hb.getClients({"page": 2}, pgae=2)
hb.getCurrencies(pgae=2)
page: params.getClientTickets = {"id": 1, "pgae": 2}
flat: params.getClientTickets = {"id": 1, "filter[staus]": "Open"}
nested: params.getClientTickets = {"id": 1, "filter": {"staus": "Open"}}

# Missing.
hb.getClientTickets()
hb.getClientTickets(page=2)
hb.getClientTickets([])
hb.getClientTickets.records()
own.addClient(firstname="Jane")
ticket: params.getClientTickets = {"page": 2}
merged: params.mergeTickets = {"tickets[]": [1, 2], "ticket": 3}
account: params.editClientACH = {"id": 1, "ach": {"type": "savings"}}

# Wrong.
hb.getClientTickets(id=1, sort="UP")
hb.getClientTickets(id=None)
hb.getClientTickets(id=1, page={1, 2})
hb.getClientTickets(1)
hb.getClientTickets("id=1")
hb.getClientTickets({"id": 1}, {"page": 2})
hb.getClientTickets({"id": 1}, sort="UP")
hb.getClientTickets(clients)
hb.setTicketPriority(id=1, priority="Highest")
hb.addTicket(subject="x", body="x", isinternal="yes")
sort: params.getClientTickets = {"id": 1, "sort": "UP"}
switch: params.getClientTickets = {"id": 1, "filter[admin_read]": 2}

# Only paged calls have pages and records.
hb.getTicketDetails.records({"id": 1})
hb.addClient.pages()

# HBWrapper's class has no remote calls.
HBWrapper.getClients()
