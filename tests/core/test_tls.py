"""TLS: whom calls trust."""

from __future__ import annotations

import datetime
import ssl

import pytest
import trustme
from wire import Server

from hbwrapper import ApiWrapper, ConfigurationError, HBWrapper, TransportError


@pytest.fixture(scope="module")
def ca() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca_file(ca, tmp_path):
    path = tmp_path / "ca.pem"
    ca.cert_pem.write_to_path(str(path))
    return str(path)


def context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(made)
    return made


@pytest.fixture
def server(ca):
    with Server(tls=context(ca.issue_cert("localhost"))) as server:
        yield server


def expired(ca):
    past = datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)
    return ca.issue_cert("localhost", not_after=past)


@pytest.mark.parametrize("call", ["getClients", "addClient"])
@pytest.mark.parametrize(
    ("issue", "trusted"),
    [
        (lambda ca: trustme.CA().issue_cert("localhost"), False),
        (lambda ca: ca.issue_cert("elsewhere.example.com"), True),
        (expired, True),
        (lambda ca: ca.issue_cert("localhost"), False),
    ],
    ids=["unknown CA", "wrong host", "expired", "not in certifi"],
)
def test_a_certificate_that_cannot_be_trusted_is_refused(ca, ca_file, issue, trusted, call):
    with Server(tls=context(issue(ca))) as server:
        client = ApiWrapper(server.url, "i", "k", verify=ca_file if trusted else None)
        with pytest.raises(
            TransportError, match=r"certificate.*verify='/path/to/ca\.pem'"
        ) as caught:
            getattr(client, call)()
        assert caught.value.may_have_run is False
        assert isinstance(caught.value.__cause__, ssl.SSLCertVerificationError)
        assert server.requests == []


def test_a_self_signed_certificate_is_refused_and_its_own_file_accepted(tmp_path):
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.timezone.utc)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.KeyUsage(True, False, False, False, False, True, True, False, False), critical=True
        )
        .sign(key, hashes.SHA256())
    )
    pem = tmp_path / "self.pem"
    pem.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(pem)
    with Server(tls=made) as server:
        with pytest.raises(TransportError, match="certificate"):
            ApiWrapper(server.url, "i", "k").getClients()
        assert ApiWrapper(server.url, "i", "k", verify=str(pem)).getClients() == {"success": True}


def test_a_ca_file_or_folder_is_trusted(server, ca, ca_file, tmp_path):
    import subprocess
    from pathlib import Path

    assert ApiWrapper(server.url, "i", "k", verify=Path(ca_file)).getClients()
    HBWrapper.setAPI(server.url, "i", "k", verify=ca_file)
    assert HBWrapper.singleton().addClient()
    folder = tmp_path / "folder"
    folder.mkdir()
    digest = subprocess.run(
        ["openssl", "x509", "-hash", "-noout", "-in", ca_file],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    ca.cert_pem.write_to_path(str(folder / f"{digest}.0"))
    assert ApiWrapper(server.url, "i", "k", verify=str(folder)).getClients()


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_the_environment_names_the_ca_where_code_says_nothing(
    server, ca_file, monkeypatch, variable
):
    monkeypatch.setenv(variable, ca_file)
    assert ApiWrapper(server.url, "i", "k").getClients()
    monkeypatch.setenv(variable, "/nowhere/ca.pem")
    with pytest.raises(ConfigurationError, match="/nowhere/ca.pem"):
        ApiWrapper(server.url, "i", "k").getClients()


def test_what_code_says_beats_the_environment(server, ca_file, monkeypatch, tmp_path):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", ca_file)
    with pytest.raises(TransportError, match="certificate"):
        ApiWrapper(server.url, "i", "k", verify=True).getClients()
    other = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other))
    with pytest.raises(TransportError, match="certificate"):
        ApiWrapper(server.url, "i", "k", verify=str(other)).getClients()
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(other))
    assert ApiWrapper(server.url, "i", "k", verify=ca_file).getClients()


def test_false_trusts_anybody_and_warns_once_a_host(server):
    client = ApiWrapper(server.url, "i", "k", verify=False)
    with pytest.warns(UserWarning, match="verify=False.*localhost") as caught:
        client.getClients()
    assert caught[0].filename == __file__
    for _ in range(3):
        client.getClients()
        client.addClient()
    assert len(server.requests) == 7


def test_one_client_that_trusts_anybody_does_not_make_another_do_so(server):
    with pytest.warns(UserWarning, match="verify=False"):
        ApiWrapper(server.url, "i", "k", verify=False).getClients()
    with pytest.raises(TransportError, match="certificate"):
        ApiWrapper(server.url, "i", "k").getClients()


def test_setapi_without_verify_restores_the_default(server):
    HBWrapper.setAPI(server.url, "i", "k", verify=False)
    with pytest.warns(UserWarning, match="verify=False"):
        HBWrapper.singleton().getClients()
    HBWrapper.setAPI(server.url, "i", "k")
    with pytest.raises(TransportError, match="certificate"):
        HBWrapper.singleton().getClients()


@pytest.mark.parametrize("content", [None, "no certificate in here", ""])
def test_an_unusable_ca_file_is_named(server, tmp_path, content):
    path = tmp_path / "wrong.pem"
    if content is not None:
        path.write_text(content)
    with pytest.raises(ConfigurationError, match=r"wrong\.pem") as caught:
        ApiWrapper(server.url, "i", "k", verify=str(path)).addClient()
    assert caught.value.may_have_run is False
    assert server.connections == 0


def test_a_server_that_speaks_no_tls_is_named():
    with Server(serve=lambda sock: sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as server:
        url = server.url.replace("http://", "https://")
        with pytest.raises(TransportError, match="TLS with 127.0.0.1 failed") as caught:
            ApiWrapper(url, "i", "k", timeout=5).addClient()
        assert caught.value.may_have_run is False
