"""The document is drawn once, kept whole, and handed out as it was issued."""

import hashlib
from pathlib import Path

import pytest

from footplate.certificates import pictures, storage
from footplate.certificates.actions.store_document import store_document
from footplate.certificates.errors import DocumentDamaged
from footplate.certificates.jobs import store_document as job
from footplate.certificates.models import Certificate
from footplate.certificates.tests.issued import issued
from footplate.invitations.tests.racing import race
from footplate.testing.cast import Cast, make_cast


def _file(media_root: Path) -> Path:
    [path] = media_root.rglob("*.pdf")
    return path


def test_the_job_keeps_it_with_its_hash(cast: Cast, media_root: Path) -> None:
    certificate = issued(cast.northwind, cast.leo)
    job(certificate_id=str(certificate.id))
    certificate.refresh_from_db()
    path = _file(media_root)
    assert path.relative_to(media_root) == Path(certificate.pdf_path)
    assert path.parts[-3:] == (
        "certificates",
        str(cast.northwind.id),
        f"{certificate.certificate_number}.pdf",
    )
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert hashlib.sha256(content).hexdigest() == certificate.pdf_sha256


def test_running_it_again_changes_nothing(
    cast: Cast, media_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = issued(cast.northwind, cast.leo)
    first = store_document(certificate_id=certificate.id)
    before = _file(media_root).stat()
    monkeypatch.setattr(storage, "write_once", lambda *a: pytest.fail("written again"))
    again = store_document(certificate_id=certificate.id)
    assert again.pdf_sha256 == first.pdf_sha256
    assert _file(media_root).stat().st_mtime_ns == before.st_mtime_ns


def test_a_failure_leaves_no_half_file_and_no_claim(
    cast: Cast, media_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = issued(cast.northwind, cast.leo)

    def no_space(*paths: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(storage.os, "replace", no_space)
    with pytest.raises(OSError, match="No space"):
        store_document(certificate_id=certificate.id)
    assert [path for path in media_root.rglob("*") if path.is_file()] == []
    certificate.refresh_from_db()
    assert (certificate.pdf_path, certificate.pdf_sha256) == ("", "")
    monkeypatch.undo()


@pytest.mark.django_db(transaction=True)
def test_two_workers_draw_one_document(media_root: Path) -> None:
    cast = make_cast()
    for _ in range(5):
        certificate = issued(cast.northwind, cast.leo)
        hashes = race([lambda c=certificate: store_document(certificate_id=c.id).pdf_sha256] * 3)
        assert len(set(hashes)) == 1
        assert Certificate.objects.get(pk=certificate.pk).pdf_sha256 == hashes[0]
    assert len(list(media_root.rglob("*.pdf"))) == 5


@pytest.mark.parametrize("harm", ["lost", "altered"])
def test_what_was_harmed_is_put_back_when_it_can_be_drawn_the_same(
    cast: Cast, media_root: Path, harm: str
) -> None:
    certificate = store_document(certificate_id=issued(cast.northwind, cast.leo).id)
    path = _file(media_root)
    original = path.read_bytes()
    if harm == "lost":
        path.unlink()
    else:
        path.write_bytes(original.replace(b"%PDF", b"%FDP"))
    assert pictures.issued_pdf(certificate) == original
    assert path.read_bytes() == original


def test_what_cannot_be_drawn_the_same_is_told(
    cast: Cast, media_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = store_document(certificate_id=issued(cast.northwind, cast.leo).id)
    _file(media_root).unlink()
    monkeypatch.setattr(pictures, "draw_pdf", lambda certificate: b"%PDF of another design")
    with pytest.raises(DocumentDamaged):
        pictures.issued_pdf(certificate)
    assert not pictures.is_intact(certificate)
    assert list(media_root.rglob("*.pdf")) == []
