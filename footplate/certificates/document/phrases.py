"""What a certificate says around the names, in each language, and how that language writes
dates and shares.

A locale without phrases gets English, and the document then says that it is in English.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"


@dataclass(frozen=True, kw_only=True)
class Phrases:
    """One language's words. The callables take what stands in their names."""

    language: str
    heading: str
    lead_in: str
    lead_out: str
    contents: Callable[[int], str]
    score: Callable[[str], str]
    edition: Callable[[int], str]
    issued: Callable[[str], str]
    valid_until: Callable[[str], str]
    valid_for_ever: str
    scan: str
    code_alternative: Callable[[str], str]
    document_title: Callable[[str, str], str]
    date: Callable[[date], str]
    decimal_mark: str = "."

    def percent(self, share: int | float | Decimal) -> str:
        """Return ``share`` (0 to 100) with at most one decimal and a narrow space: ``91 %``."""
        tenths = f"{Decimal(str(share)):.1f}".removesuffix(".0")
        return f"{tenths.replace('.', self.decimal_mark)}{NARROW_SPACE}%"


def phrases_for(locale: str) -> Phrases:
    """Return the phrases of the locale's language, or English ones."""
    return _PHRASES.get(locale.replace("_", "-").split("-")[0].lower(), _ENGLISH)


_EN_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DE_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_FR_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_ES_MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
_EN_NUMBERS = (
    "No",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
)


def _english_contents(total: int) -> str:
    number = _EN_NUMBERS[total] if 0 <= total < len(_EN_NUMBERS) else str(total)
    return f"{number} content{'' if total == 1 else 's'}"


def _french_date(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {_FR_MONTHS[day.month - 1]} {day.year}"


_ENGLISH = Phrases(
    language="en",
    heading="Certificate of completion",
    lead_in="This is to certify that",
    lead_out="has completed the training program",
    contents=_english_contents,
    score=lambda share: f"final score {share}",
    edition=lambda number: f"edition {number}",
    issued=lambda day: f"Issued {day}",
    valid_until=lambda day: f"Valid until {day}",
    valid_for_ever="Does not expire",
    scan="Scan to verify",
    code_alternative=lambda url: f"QR code that leads to {url}",
    document_title=lambda name, title: f"Certificate of completion: {name}, {title}",
    date=lambda day: f"{day.day} {_EN_MONTHS[day.month - 1]} {day.year}",
)

_GERMAN = Phrases(
    language="de",
    heading="Abschlusszertifikat",
    lead_in="Hiermit wird bescheinigt, dass",
    lead_out="das Schulungsprogramm abgeschlossen hat:",
    contents=lambda total: f"{total} {'Inhalt' if total == 1 else 'Inhalte'}",
    score=lambda share: f"Ergebnis {share}",
    edition=lambda number: f"Ausgabe {number}",
    issued=lambda day: f"Ausgestellt am {day}",
    valid_until=lambda day: f"Gültig bis {day}",
    valid_for_ever="Unbefristet gültig",
    scan="Zum Prüfen scannen",
    code_alternative=lambda url: f"QR-Code, der zu {url} führt",
    document_title=lambda name, title: f"Abschlusszertifikat: {name}, {title}",
    date=lambda day: f"{day.day}. {_DE_MONTHS[day.month - 1]} {day.year}",
    decimal_mark=",",
)

_FRENCH = Phrases(
    language="fr",
    heading="Certificat de réussite",
    lead_in="Nous certifions que",
    lead_out="a terminé le programme de formation",
    contents=lambda total: f"{total} {'contenu' if total < 2 else 'contenus'}",
    score=lambda share: f"score final {share}",
    edition=lambda number: f"édition {number}",
    issued=lambda day: f"Délivré le {day}",
    valid_until=lambda day: f"Valable jusqu’au {day}",
    valid_for_ever="Sans limite de validité",
    scan="Scanner pour vérifier",
    code_alternative=lambda url: f"Code QR qui mène à {url}",
    document_title=lambda name, title: f"Certificat de réussite : {name}, {title}",
    date=_french_date,
    decimal_mark=",",
)

_SPANISH = Phrases(
    language="es",
    heading="Certificado de finalización",
    lead_in="Se certifica que",
    lead_out="ha completado el programa de formación",
    contents=lambda total: f"{total} {'contenido' if total == 1 else 'contenidos'}",
    score=lambda share: f"puntuación final {share}",
    edition=lambda number: f"edición {number}",
    issued=lambda day: f"Emitido el {day}",
    valid_until=lambda day: f"Válido hasta el {day}",
    valid_for_ever="Sin fecha de caducidad",
    scan="Escanear para verificar",
    code_alternative=lambda url: f"Código QR que lleva a {url}",
    document_title=lambda name, title: f"Certificado de finalización: {name}, {title}",
    date=lambda day: f"{day.day} de {_ES_MONTHS[day.month - 1]} de {day.year}",
    decimal_mark=",",
)

_PHRASES = {phrases.language: phrases for phrases in (_ENGLISH, _GERMAN, _FRENCH, _SPANISH)}
