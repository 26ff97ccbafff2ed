"""What the stand-in answers: from a form's parameters to HostBill's answer."""

from __future__ import annotations

import ipaddress
import json
import os
import secrets
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

from hbwrapper import catalogue
from hbwrapper.wire.encode import RESERVED

from . import calls, canned, checks, seed
from .clock import Clock, Moment
from .context import Answer, Context, Params, Refused, played
from .journal import Journal
from .native import native
from .seedfile import Given, Tables, load, put
from .store import Store

__all__ = ["HostBill", "calls"]


class HostBill:
    """One installation: its state, its keys and the calls on it. Safe across threads.

    Args:
        clients: How many clients a new one begins with.
        data: The file that keeps its state; None keeps it in memory.
        clock: A time at which its clock stands still, or its ISO text; None lets it run.
        log: A file to which each call is appended as a line of JSON, passwords hidden.
        seed: What a new one holds beside its own company: files, or rows by table (see
            ``seedfile``).
        bare: Begin with no company's data but what ``seed`` holds.
        native_numbers: Answer ids, counts and switches as numbers, as an installation with PHP 8.1
            may; else as text.

    Attributes:
        clock: Its clock.
        journal: The calls that came.
        store: The tables.
        api_id: The API ID of the key that may do everything.
        api_key: That key.

    Raises:
        OSError: A file cannot be opened, or ``data`` is no sandbox's.
        ValueError: ``clock`` is no ISO time, ``clients`` is below zero, or ``seed`` has a row that
            does not fit.
    """

    def __init__(
        self,
        *,
        clients: int = 300,
        data: str | os.PathLike[str] | None = None,
        clock: Moment | None = None,
        log: str | os.PathLike[str] | None = None,
        seed: Given | None = None,
        bare: bool = False,
        native_numbers: bool = False,
    ) -> None:
        if clients < 0:
            raise ValueError(f"clients is a number from 0, not {clients}")
        self.clock = Clock(clock)
        self._clients = clients
        self._bare = bare
        self._native = native_numbers
        self._seed: Tables = load(seed)
        self._lock = threading.Lock()
        with ExitStack() as undo:
            self.journal = Journal(log)
            undo.callback(self.journal.close)
            self.store = Store(data)
            undo.callback(self.store.close)
            # Whole or not at all, and once, whoever else opens the file or ends the process.
            with self.store.transaction():
                if self.store.create():
                    self._fill()
                    self._add_key("sandbox", secrets.token_hex(16), "", "")
            first = self.store.where("api_keys", id="1")[0]
            self.api_id: str = first["api_id"]
            self.api_key: str = first["api_key"]
            self._undo = undo.pop_all()

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """The tables, while no call runs; not to be changed."""
        with self._lock:
            yield self.store

    def _fill(self) -> None:
        today = self.clock.now().date()
        if not self._bare:
            seed.fill(self.store, self._clients, today)
        put(self.store, self._seed, today)

    def reset(self) -> None:
        """Put data and clock back to how they began. Keys stay, and calls need no new one."""
        with self._lock:
            self.clock.reset()
            with self.store.transaction():
                self.store.clear(keep="api_keys")
                self._fill()
            self.journal.entries.clear()

    def add_key(
        self,
        *,
        calls: str | Sequence[str] | None = None,
        ips: str | Sequence[str] | None = None,
    ) -> tuple[str, str]:
        """Make another API key.

        Args:
            calls: The call or calls it may make; None allows all, an empty list none.
            ips: Where it may come from: addresses, networks (``192.0.2.0/24``,
                ``192.0.2.0/255.255.255.0``) or ``all``; None allows all, an empty list none.

        Returns:
            Its API ID and the key.

        Raises:
            ValueError: An address is none, or a call is not documented.
        """
        for network in _listed(ips):
            if network != "all":
                ipaddress.ip_network(network, strict=False)
        for call in _listed(calls):
            if catalogue.get(call) is None:
                raise ValueError(f"the sandbox knows no call {call!r}")
        api_id, api_key = f"sandbox-{secrets.token_hex(4)}", secrets.token_hex(16)
        limits = ("" if given is None else json.dumps(_listed(given)) for given in (calls, ips))
        with self._lock, self.store.transaction():
            self._add_key(api_id, api_key, *limits)
        return api_id, api_key

    def _add_key(self, api_id: str, api_key: str, calls: str, ips: str) -> None:
        self.store.add("api_keys", api_id=api_id, api_key=api_key, calls=calls, ips=ips)

    def answer(self, params: Params, *, ip: str = "127.0.0.1") -> Any:
        """Run one call; a refused one changes nothing.

        Args:
            params: The form as PHP reads it, with ``call``, ``api_id`` and ``api_key``.
            ip: Where it comes from.

        Returns:
            HostBill's answer: a dict; None for the calls that document ``null``. ``success`` is
            false, with ``error``, for a wrong key, one that may not make the call or come from
            there, an unknown call, a missing or wrong parameter, and an id that does not exist.
        """
        name = params.get("call")
        name = name if isinstance(name, str) else ""
        given = {key: value for key, value in params.items() if key not in RESERVED}
        answer: Any = None
        with self._lock:
            now = self.clock.now()
            context = Context(name, given, self.store, now, ip)
            # What it is until it ran through.
            success = False
            try:
                with self.store.transaction():
                    self._admit(params, name, ip)
                    answer = self._run(context)
                success = True
            except Refused as refusal:
                answer = {"success": False, "error": list(refusal.args)}
            finally:
                if answer is not None:
                    answer |= {"call": name, "server_time": context.timestamp}
                self.journal.add(now, name, given, answer, success=success)
        return native(answer) if self._native else answer

    def note(self, params: Params, answer: Any) -> None:
        """Note a call that a test's script answered.

        Args:
            params: The form as PHP reads it.
            answer: What was answered.
        """
        given = {key: value for key, value in params.items() if key not in RESERVED}
        success = not (isinstance(answer, dict) and answer.get("success") is False)
        with self._lock:
            self.journal.add(
                self.clock.now(), str(params.get("call", "")), given, answer, success=success
            )

    def refuse(self, params: Params, refusal: str, *, ip: str = "127.0.0.1") -> Any:
        """Run one call with a key that is refused.

        Args:
            params: The form as PHP reads it.
            refusal: ``"key"`` for a wrong one, ``"permission"`` for one that may make no call.
            ip: Where it comes from.

        Returns:
            HostBill's answer, ``success`` false.
        """
        if refusal == "key":
            return self.answer({**params, "api_key": "wrong"}, ip=ip)
        with self.reading() as store:
            limited = store.where("api_keys", calls="[]", ips="")
        keys = (limited[0]["api_id"], limited[0]["api_key"]) if limited else self.add_key(calls=[])
        return self.answer({**params, "api_id": keys[0], "api_key": keys[1]}, ip=ip)

    def _admit(self, params: Params, name: str, ip: str) -> None:
        found = self.store.where("api_keys", api_id=params.get("api_id", ""))
        key = params.get("api_key")
        if not found or not isinstance(key, str):
            raise Refused("The API ID or key is wrong")
        if not secrets.compare_digest(key.encode(), found[0]["api_key"].encode()):
            raise Refused("The API ID or key is wrong")
        if found[0]["ips"] and not _from(ip, json.loads(found[0]["ips"])):
            raise Refused(f"This API key cannot be used from {ip}")
        if found[0]["calls"] and name not in json.loads(found[0]["calls"]):
            raise Refused(f"This API key has no permission for {name}")

    def _run(self, context: Context) -> Any:
        call = catalogue.get(context.name)
        if call is None:
            raise Refused(f"Unknown call: {context.name}" if context.name else "No call is given")
        unknown = checks.check(call, context.params)
        play = played.get(call.name)
        answer: Answer | None = play(context) if play else canned.answer(call, context)
        if answer is None:
            return None
        if unknown:
            said = f"The sandbox knows no parameter {', '.join(unknown)} of {call.name}"
            answer["info"] = [*answer.get("info", []), said]
        return {"success": True, **answer}

    def close(self) -> None:
        """Close its files."""
        with self._lock:
            self._undo.close()


def _from(ip: str, networks: list[str]) -> bool:
    """Is an address in one of these networks?"""
    address = ipaddress.ip_address(ip)
    # How a server that listens on IPv6 shows an IPv4 address.
    address = getattr(address, "ipv4_mapped", None) or address
    return any(
        network == "all" or address in ipaddress.ip_network(network, strict=False)
        for network in networks
    )


def _listed(items: str | Sequence[str] | None) -> list[str]:
    return [] if items is None else [items] if isinstance(items, str) else list(items)
