"""``hbwrapper scan``: the HostBill calls of a PHP code base.

files.py     which files of a tree are looked at
values.py    what a PHP expression is known to hold
reader.py    one file followed statement by statement, its calls written down
judge.py     what the catalogue says about a call, and what will differ in Python
tree.py      many files: progress, processes, the time limit
report.py    table, JSON and summary
"""
