"""From PHP to Python: ``scan`` lists the HostBill calls of PHP code, ``port`` translates it."""
