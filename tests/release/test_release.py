"""What is released: the files of sdist and wheel, their metadata, and that both install."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from datetime import date
from email.message import Message
from email.parser import Parser
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = (".py", ".pyi", ".json", ".css", ".js", "/py.typed")


def run(*command: object, cwd: Path, **environment: str) -> str:
    """Run a command that must succeed, away from the checkout and from what names it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    kept |= {"PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=cwd,
        env=kept | environment,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def sources() -> list[str]:
    """The checkout's tracked files; without git, all that lie where the project's files lie."""
    listed = ""
    if shutil.which("git"):
        listed = subprocess.run(
            ["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True, check=False
        ).stdout
    if listed:
        found = listed.strip("\0").split("\0")
    else:
        found = [path.name for path in ROOT.iterdir()]
        for folder in ("hbwrapper", "tests", "docs"):
            found += [str(path.relative_to(ROOT)) for path in (ROOT / folder).rglob("*")]
    return [
        name for name in found if (ROOT / name).is_file() and not name.endswith((".pyc", ".pyo"))
    ]


class Release(NamedTuple):
    """What one build made of the checkout."""

    folder: Path
    sources: list[str]

    @property
    def wheel(self) -> Path:
        (found,) = self.folder.glob("dist/*.whl")
        return found

    @property
    def sdist(self) -> Path:
        (found,) = self.folder.glob("dist/*.tar.gz")
        return found

    def in_wheel(self) -> list[str]:
        with zipfile.ZipFile(self.wheel) as archive:
            return archive.namelist()

    def in_sdist(self) -> list[str]:
        """The files' names without the folder that holds all."""
        top = self.sdist.name.removesuffix(".tar.gz") + "/"
        with tarfile.open(self.sdist) as archive:
            names = [member.name for member in archive if not member.isdir()]
        assert [name for name in names if not name.startswith(top)] == []
        return [name.removeprefix(top) for name in names]

    def metadata(self) -> Message:
        with zipfile.ZipFile(self.wheel) as archive:
            (name,) = [name for name in archive.namelist() if name.endswith("/METADATA")]
            return Parser().parsestr(archive.read(name).decode("utf-8"))


def build(folder: Path) -> None:
    """Build sdist and wheel from a copy of the checkout that holds nothing else."""
    names = sources()
    for name in names:
        target = folder / "source" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)
    (folder / "sources").write_text("\0".join(names), encoding="utf-8")
    run(
        *(sys.executable, "-m", "build", "--no-isolation"),
        *("--outdir", folder / "dist", folder / "source"),
        cwd=folder,
    )


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """Built once, whichever of xdist's workers asks first; the others wait."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder, said = base / "release", base / "release.txt"
    try:
        folder.mkdir()
    except FileExistsError:
        end = time.monotonic() + 120
        while not said.exists() and time.monotonic() < end:
            time.sleep(0.05)
    else:
        words = "the build did not end as it should"
        try:
            build(folder)
            words = ""
        except AssertionError as error:
            words = str(error)
        finally:
            (base / "release.tmp").write_text(words, encoding="utf-8")
            (base / "release.tmp").rename(said)
    if failure := said.read_text(encoding="utf-8"):
        pytest.fail(failure)
    return Release(folder, (folder / "sources").read_text(encoding="utf-8").split("\0"))


@pytest.fixture(scope="session")
def setup_cfg() -> configparser.RawConfigParser:
    # Raw: an extra's %(other)s is no dependency that it names itself.
    found = configparser.RawConfigParser()
    found.read(ROOT / "setup.cfg", encoding="utf-8")
    return found


def test_the_wheel_holds_the_package_and_nothing_else(release):
    expected = {
        name for name in release.sources if name.startswith("hbwrapper/") and name.endswith(SHIPPED)
    }
    names = release.in_wheel()
    assert len(names) == len(set(names))
    package = {name for name in names if name.startswith("hbwrapper/")}
    assert package == expected
    info = f"hbwrapper-{release.metadata()['Version']}.dist-info/"
    assert {name for name in names if not name.startswith(info)} == package
    assert {f"{info}{name}" for name in ("METADATA", "RECORD", "entry_points.txt")} <= set(names)
    assert f"{info}licenses/LICENSE" in names


def test_every_file_of_the_package_is_shipped(release):
    """A file of a kind that the wheel leaves out would be missed by who installs it."""
    left_out = [
        name
        for name in release.sources
        if name.startswith("hbwrapper/") and not name.endswith(SHIPPED)
    ]
    assert left_out == []


def test_the_sdist_holds_what_a_build_needs(release):
    names = set(release.in_sdist())
    package = {name for name in release.sources if name.startswith("hbwrapper/")}
    assert package | {"pyproject.toml", "setup.cfg", "setup.py", "README.md", "LICENSE"} <= names
    made = {name for name in names if name.startswith("hbwrapper.egg-info/")} | {"PKG-INFO"}
    assert names - made <= set(release.sources)


def test_nothing_compiled_or_private_is_released(release):
    odd = re.compile(r"(^|/)(__pycache__|\.[^/]+|[^/]+\.(pyc|so|db|log|pem|key|env))(/|$)")
    assert [name for name in release.in_wheel() + release.in_sdist() if odd.search(name)] == []


def test_the_wheel_serves_every_platform(release):
    assert release.wheel.name.endswith("-py3-none-any.whl")


def test_only_requests_is_required(release):
    required = [Requirement(line) for line in release.metadata().get_all("Requires-Dist", [])]
    always = [one for one in required if one.marker is None or one.marker.evaluate({"extra": ""})]
    assert [one.name for one in always] == ["requests", "urllib3"]
    assert "2.32.4" in always[0].specifier
    assert "2.32.3" not in always[0].specifier
    # requests brings urllib3; its internals are overridden, and another major version may have others.
    assert always[1].specifier == SpecifierSet("<3")


def test_the_metadata_says_what_setup_cfg_says(release, setup_cfg):
    told = release.metadata()
    assert told["Name"] == "hbwrapper"
    assert told["Requires-Python"] == setup_cfg["options"]["python_requires"]
    assert told["License-Expression"] == "MIT"
    assert told.get_all("License-File") == ["LICENSE"]
    assert told["Description-Content-Type"] == "text/markdown"
    readme = (release.folder / "source" / "README.md").read_text(encoding="utf-8")
    assert told.get_payload().strip() == readme.strip()
    extras = set(told.get_all("Provides-Extra", []))
    assert extras == set(setup_cfg["options.extras_require"])
    named = {
        (extra, Requirement(line).name)
        for extra, lines in setup_cfg["options.extras_require"].items()
        for line in lines.split("\n")
        if line and not line.startswith("%(")
    }
    required = [Requirement(line) for line in told.get_all("Requires-Dist", [])]
    missing = [
        (extra, name)
        for extra, name in named
        if not any(
            one.name == name and one.marker and one.marker.evaluate({"extra": extra})
            for one in required
        )
    ]
    assert missing == []


def headings() -> list[str]:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return re.findall(r"^## (.*)$", text, re.MULTILINE)


def test_the_version_is_the_same_everywhere(release, setup_cfg):
    """A new version and its heading in the changelog come together; Unreleased may stand above."""
    import hbwrapper

    version = setup_cfg["metadata"]["version"]
    assert str(Version(version)) == version
    assert hbwrapper.__version__ == version
    assert release.metadata()["Version"] == version
    assert release.sdist.name == f"hbwrapper-{version}.tar.gz"
    numbered = [heading for heading in headings() if heading != "[Unreleased]"]
    assert numbered[0].startswith(f"[{version}] - ")


def test_the_changelog_counts_down():
    found = headings()
    numbered = found[1:] if found[0] == "[Unreleased]" else found
    parts = [re.fullmatch(r"\[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)", line) for line in numbered]
    assert None not in parts, numbered
    versions = [Version(part[1]) for part in parts]
    days = [date.fromisoformat(part[2]) for part in parts]
    assert versions == sorted(set(versions), reverse=True)
    assert days == sorted(days, reverse=True)


PROGRAM = """
import hbwrapper
from importlib import metadata
ours = metadata.distribution("hbwrapper")
print(hbwrapper.__file__)
print(hbwrapper.__version__)
print(ours.version)
for entry in sorted(ours.entry_points):
    print(entry.group, entry.name, entry.value)
"""


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_it_installs_offline_and_starts(release, tmp_path, kind):
    home = tmp_path / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", home, cwd=tmp_path)
    # Building the sdist takes setuptools, and nothing else that is installed here.
    builders = tmp_path / "builders"
    builders.mkdir()
    installed = Path(metadata.distribution("setuptools").locate_file(""))
    for found in (*installed.glob("setuptools*"), *installed.glob("_distutils_hack")):
        (builders / found.name).symlink_to(found)
    bin_folder = home / "bin"
    run(
        *(sys.executable, "-m", "pip", "--python", bin_folder / "python", "install", "--quiet"),
        *("--no-index", "--no-deps", "--no-build-isolation"),
        release.wheel if kind == "wheel" else release.sdist,
        cwd=tmp_path,
        **({"PYTHONPATH": str(builders)} if kind == "sdist" else {}),
    )
    version = release.metadata()["Version"]
    file, *said = run(bin_folder / "python", "-c", PROGRAM, cwd=tmp_path).splitlines()
    assert Path(file).is_relative_to(home)
    assert said == [
        version,
        version,
        "console_scripts hbwrapper hbwrapper.cli:main",
        "pytest11 hbwrapper.testing.pytest_plugin hbwrapper.testing.pytest_plugin",
    ]
    for command in ((bin_folder / "hbwrapper",), (bin_folder / "python", "-m", "hbwrapper")):
        assert run(*command, "--version", cwd=tmp_path).split()[-1] == version


# --- licences

ROW = re.compile(r"^\| *([\w.-]+) *\| *([\w, —-]+?) *\| *([^|]+?) *\|$", re.MULTILINE)


def licences() -> dict[str, tuple[set[str], str]]:
    """Package → the extras it is in and its licence, as the page says."""
    text = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    rows = ROW.findall(text)
    return {
        package: (set() if extras == "—" else set(extras.split(", ")), licence)
        for package, extras, licence in rows
        if package != "package" and not package.startswith("-")
    }


def test_the_page_of_licences_has_every_dependency(setup_cfg):
    named: dict[str, set[str]] = {
        Requirement(line).name: set()
        for line in setup_cfg["options"]["install_requires"].split("\n")
        if line
    }
    for extra, lines in setup_cfg["options.extras_require"].items():
        for line in lines.split("\n"):
            if line and not line.startswith("%("):
                named.setdefault(Requirement(line).name, set()).add(extra)
    assert {package: extras for package, (extras, _) in licences().items()} == named


def declared(package: str) -> str | None:
    """The licence that an installed package names first, as "MIT" or "BSD"."""
    told = metadata.metadata(package)
    text = told.get("License-Expression") or ""
    if not text:
        classifiers = [line for line in told.get_all("Classifier", []) if "License ::" in line]
        # Some have the licence's whole text there.
        short = told.get("License") or ""
        text = short if 0 < len(short) < 80 else " ".join(classifiers)
    text = text.replace("Mozilla Public License", "MPL")
    found = re.search(r"MIT|BSD|Apache|MPL|ISC|LGPL|GPL|PSF|Zlib", text)
    return found[0] if found else None


@pytest.mark.parametrize("package", sorted(licences()))
def test_a_dependency_has_the_licence_that_the_page_names(package):
    try:
        found = declared(package)
    except metadata.PackageNotFoundError:
        pytest.skip(f"{package} is not installed")
    assert found is not None
    assert found in licences()[package][1]


# --- what a newcomer follows


def test_the_map_of_the_code_names_every_module():
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    modules = [path.name for path in (ROOT / "hbwrapper").glob("*.py")]
    modules += [f"{path.parent.name}/" for path in (ROOT / "hbwrapper").glob("*/__init__.py")]
    unnamed = [name for name in modules if f"`{name}`" not in told and not name.startswith("__")]
    assert unnamed == []


def test_what_the_map_names_is_there():
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    beneath = [*(ROOT / "hbwrapper").rglob("*"), *ROOT.iterdir()]
    names = {path.name for path in beneath}
    for name in re.findall(r"`([\w./]+\.(?:pyi?|json))`", told):
        places = (ROOT / name, ROOT / "hbwrapper" / name)
        assert name in names or any(place.exists() for place in places), name
    for name in re.findall(r"python (tests/\S+\.py)", told):
        assert (ROOT / name).exists(), name


def commands() -> list[str]:
    """The README's shell blocks."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^```sh\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)


def test_the_readme_needs_one_command_to_try_and_one_to_test():
    trying, testing = (command.split(" && ") for command in commands())
    for venv, install, _ in (trying, testing):
        assert venv == "python3 -m venv .venv"
        assert install.startswith(".venv/bin/pip install -q ")
    assert trying[2] == ".venv/bin/hbwrapper --sandbox getClientTickets id=1\n"
    assert testing[2] == ".venv/bin/pytest -ra\n"


def test_ci_runs_both():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert {"readme 1", "readme 2"} <= set(script)


def test_the_sdist_holds_what_a_packager_wants(release):
    names = set(release.in_sdist())
    wanted = {
        name
        for name in release.sources
        if name.startswith(("tests/", "docs/")) or name in ("CHANGELOG.md", "CONTRIBUTING.md")
    }
    assert wanted
    assert wanted - names == set()
