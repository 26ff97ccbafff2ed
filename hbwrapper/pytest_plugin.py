"""The pytest plugin: HostBill for the tests of ported scripts."""
