"""Where things are in the clone. Everything that set-up makes is ignored by git."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

REQUIREMENTS = ROOT / "requirements"
CLIENT = ROOT / "client"

VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
NODE_HOME = ROOT / ".node"
MADE = ROOT / ".made"
LOCKS = MADE / "locks"
SETUP_LOGS = MADE / "logs"
CLIENT_BUILDS = MADE / "client"

DEFAULT_DATA = ROOT / "var"
