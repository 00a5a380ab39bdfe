"""Typed client of the Footplate API."""

from footplate_client.client import Footplate
from footplate_client.generated import models
from footplate_client.problems import InputError, NoAnswer, Problem

__all__ = ["Footplate", "InputError", "NoAnswer", "Problem", "models"]
