"""Write src/footplate_client/generated/ from docs/openapi.json.

Models are made by datamodel-code-generator, the functions below it by `operations.py` beside this
file. With --check nothing is written and 1 is returned when the files are not up to date.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from document import load, operations, references, schemas_of
from functions import functions_of

GENERATED = Path(__file__).parents[1] / "src" / "footplate_client" / "generated"
_OPTIONS = [
    "--input-file-type", "openapi",
    "--output-model-type", "pydantic_v2.BaseModel",
    "--target-python-version", "3.11",
    "--use-standard-collections",
    "--use-union-operator",
    "--field-constraints",
    "--use-annotated",
    "--use-schema-description",
    "--use-field-description",
    "--enum-field-as-literal", "all",
    "--disable-timestamp",
    "--disable-warnings",
    "--formatters", "ruff-format", "ruff-check",
    "--custom-file-header-path",
]  # fmt: skip
HEADER = '"""{words} Made by bin/api from docs/openapi.json: do not change it by hand."""\n'


def models() -> str:
    """Return the module of the models that calls send and get."""
    document = load()
    used = (name for one in operations(document) for name in references(_bodies(one.raw)))
    small = {
        "openapi": document["openapi"],
        "info": document["info"],
        "paths": {},
        "components": {"schemas": schemas_of(document, used)},
    }
    with tempfile.TemporaryDirectory() as folder:
        source, made, header = (Path(folder, name) for name in ("in.json", "models.py", "header"))
        source.write_text(json.dumps(small))
        header.write_text(HEADER.format(words="What is sent and answered."))
        command = [sys.executable, "-m", "datamodel_code_generator", "--input", str(source)]
        subprocess.run([*command, "--output", str(made), *_OPTIONS, str(header)], check=True)
        return made.read_text()


def _bodies(raw: dict[str, object]) -> list[object]:
    """Return what is sent and what is answered when all goes well."""
    answers = raw["responses"]
    assert isinstance(answers, dict)
    good = [answer for status, answer in answers.items() if status.startswith("2")]
    return [raw.get("requestBody"), *good]


def formatted(source: str, name: str) -> str:
    """Return the source as ruff writes it."""
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", name, "-"]
    done = subprocess.run(command, input=source, capture_output=True, text=True, check=True)
    return done.stdout


def main() -> int:
    """Write, or compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    stale = []
    for name, source in (
        ("models.py", models()),
        ("operations.py", functions_of(load(), HEADER.format(words="Every call."))),
    ):
        file = GENERATED / name
        wanted = formatted(source, str(file))
        if file.exists() and file.read_text() == wanted:
            continue
        stale.append(str(file))
        if not check:
            file.write_text(wanted)
    if check and stale:
        print("Run bin/api, these are not as docs/openapi.json says:", *stale, sep="\n  ")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
