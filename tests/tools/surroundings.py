"""Run the tests in surroundings that differ from a developer's.

python tests/tools/surroundings.py [NAME ...] [--requests oldest] [--tests TEST ...]

elsewhere  an ordinary user; a read-only copy in a folder with blanks and letters beyond ASCII, started
           from another folder; no HOME, no network route; TZ=Asia/Kathmandu
ascii      LC_ALL=C and PYTHONUTF8=0
meddled    a Turkish locale where there is one; proxies, HOSTBILL_ variables, CA files and
           PYTEST_ADDOPTS in the environment; a umask that hides all files

What is tested is the wheel, in an environment of its own. What this machine cannot give (another user,
a network of its own) is said and left out.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("elsewhere", "ascii", "meddled")
NOBODY = 65534
OLDEST = ["requests==2.32.4", "urllib3<2"]
# Run in a new network namespace: bring up loopback (SIOCSIFFLAGS, IFF_UP), then run the rest.
LOOPBACK = """
import fcntl, os, socket, struct, sys
with socket.socket() as sock:
    fcntl.ioctl(sock, 0x8914, struct.pack("16sh", b"lo", 1))
os.execvp(sys.argv[1], sys.argv[1:])
"""
MEDDLING = {
    **dict.fromkeys(("http_proxy", "https_proxy", "ALL_PROXY"), "http://127.0.0.1:9"),
    "HOSTBILL_API_URL": "https://elsewhere.invalid/admin/api.php",
    "HOSTBILL_API_ID": "of-the-environment",
    "HOSTBILL_API_KEY": "of-the-environment",
    "HOSTBILL_PROFILE": "of-the-environment",
    "REQUESTS_CA_BUNDLE": "/nonexistent/ca.pem",
    "CURL_CA_BUNDLE": "/nonexistent/ca.pem",
    "PYTEST_ADDOPTS": "--tb=short --color=yes",
    "NO_COLOR": "1",
    "COLUMNS": "40",
}


def works(*command: object) -> bool:
    """Whether a command can be run here."""
    try:
        done = subprocess.run(
            [str(word) for word in command], capture_output=True, timeout=60, check=False
        )
    except OSError:
        return False
    return done.returncode == 0


def as_nobody() -> list[str]:
    """The words before a command that run it as an ordinary user; none where that is so already."""
    if os.geteuid() != 0:
        return []
    words = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    if works(*words, "true"):
        return words
    print("no other user here: the tests run as root", flush=True)
    return []


def without_network(python: Path) -> list[str]:
    """The words before a command that leave it nothing but loopback."""
    words = ["unshare", "--net", str(python), "-c", LOOPBACK]
    if works(*words, "true"):
        return words
    print("no network namespaces here: the tests keep their network", flush=True)
    return []


def turkish(folder: Path) -> str:
    """A Turkish locale, made where the machine has its sources."""
    made = folder / "locales" / "tr_TR.UTF-8"
    made.parent.mkdir()
    if works("localedef", "-i", "tr_TR", "-f", "UTF-8", made):
        return str(made.parent)
    print("no Turkish locale here: apt-get install locales", flush=True)
    return ""


def interpreter(words: list[str]) -> Path:
    """A Python that the words' user may run."""
    # Started by the user itself, and not by root for it.
    start = (
        "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]], check=True)"
    )
    check = "import sys, venv; assert sys.version_info >= (3, 10)"
    for python in (Path(sys.executable).resolve(), Path("/usr/bin/python3")):
        if works(*words, python, "-c", start, check):
            return python
    sys.exit("no Python here that another user may run")


def copied(folder: Path) -> Path:
    """A copy of the checkout's files that nobody may change."""
    listed = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True, check=True
    ).stdout
    for name in listed.strip("\0").split("\0"):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() or os.access(path, os.X_OK) else 0o444)
    return folder


def installed(folder: Path, python: Path, requests: list[str]) -> Path:
    """An environment with the wheel and what its tests need; returns its Python."""
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist", ROOT],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    (wheel,) = (folder / "dist").glob("*.whl")
    subprocess.run([python, "-m", "venv", folder / "venv"], check=True)
    inside = folder / "venv" / "bin" / "python"
    words = [inside, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    subprocess.run([*words, f"hbwrapper[test] @ {wheel.as_uri()}", *requests], check=True)
    return inside


def environment(name: str, folder: Path, python: Path) -> Mapping[str, str]:
    """The variables of a surrounding."""
    path = f"{python.parent}:/usr/local/bin:/usr/bin:/bin"
    temporary = folder / "tmp"
    variables = {"PATH": path, "TMPDIR": str(temporary)}
    if name == "elsewhere":
        return {**variables, "TZ": "Asia/Kathmandu"}
    if name == "ascii":
        return {**variables, "LC_ALL": "C", "PYTHONUTF8": "0", "HOME": str(temporary)}
    locales = turkish(folder)
    language = {"LOCPATH": locales, "LC_ALL": "tr_TR.UTF-8"} if locales else {}
    return {**variables, **language, **MEDDLING, "HOME": str(temporary)}


def run(name: str, tests: list[str], requests: list[str]) -> int:
    """Run the tests in a surrounding.

    Args:
        name: One of ``NAMES``.
        tests: Files and folders below ``tests``; all if there are none.
        requests: What else to install.

    Returns:
        pytest's exit code.
    """
    folder = Path(tempfile.mkdtemp(prefix="hbwrapper-"))
    folder.chmod(0o755)
    try:
        words = as_nobody() if name == "elsewhere" else []
        python = installed(folder, interpreter(words), requests)
        checkout = folder / "Ordner mit Blanks, łąć & ☂" if name == "elsewhere" else folder / "code"
        copied(checkout)
        temporary = folder / "tmp"
        temporary.mkdir()
        if words:
            os.chown(temporary, NOBODY, NOBODY)
        network = without_network(python) if name == "elsewhere" else []
        command = [
            *(*network, *words, str(python), "-m", "pytest", "-q", "-ra"),
            *("-p", "no:cacheprovider", "--rootdir", str(checkout)),
            *("-c", str(checkout / "setup.cfg")),
            *(str(checkout / "tests" / test) for test in tests or [""]),
        ]
        print(f"== {name}", flush=True)
        return subprocess.run(
            command,
            cwd=temporary if name == "elsewhere" else checkout,
            env=environment(name, folder, python),
            umask=0o077 if name == "meddled" else 0o022,
            check=False,
        ).returncode
    finally:
        subprocess.run(["chmod", "-R", "u+w", folder], check=False)
        shutil.rmtree(folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"{', '.join(NAMES)}; default: all"
    )
    parser.add_argument("--requests", choices=["oldest"])
    parser.add_argument("--tests", nargs="+", default=[], metavar="TEST")
    options = parser.parse_args()
    if unknown := set(options.names) - {*NAMES}:
        parser.error(f"there is no {', '.join(unknown)}")
    requests = OLDEST if options.requests else []
    names = options.names or NAMES
    return max(run(name, options.tests, requests) for name in names)


if __name__ == "__main__":
    sys.exit(main())
