"""``hbwrapper scan``: the HostBill calls of a PHP code base.

From the command down:

command.py        the command
files.py          which files of a tree are looked at
tree.py           many files: processes, the time limit of each
analysis.py       one file: followed until nothing new is learnt
findings.py       what is reported of a file
judge.py          what the catalogue says of a call
report.py         table, JSON and summary

A file is followed by abstract interpretation:

values.py         what an expression is known to hold
state.py          what is known at a point, in a function, of the file
interpreter.py    hands each node to its handler:
                  control_flow, assignment, expressions, declarations, invocation, recovery
php_functions.py  models of PHP's own functions; those that send requests are in sending.py
request.py        a request that PHP sends by itself: its fields
differences.py    PHP's rules that code relies on, which Python does not have
ledger.py         what is found: calls, helpers' summaries, secrets
parameters.py     the names in what is passed to a call
names.py, syntax.py   classes by their names; tree-sitter's nodes
"""
