"""The small world's quiz: each type once, with a canary in everything that must not fly out."""

from typing import Any

CANARY = "canary of the answer key"
QUESTIONS: list[dict[str, Any]] = [
    {
        "id": "single",
        "type": "single",
        "stem": "Which ladder?",
        "explanation": f"{CANARY} single",
        "options": [
            {
                "id": "a",
                "text": "The cracked one",
                "correct": False,
                "explanation": f"{CANARY} option",
            },
            {"id": "b", "text": "The inspected one", "correct": True},
        ],
    },
    {
        "id": "multiple",
        "type": "multiple",
        "stem": "What belongs to a climb?",
        "explanation": f"{CANARY} multiple",
        "partial_credit": True,
        "options": [
            {"id": "a", "text": "A look at the feet", "correct": True},
            {"id": "b", "text": "A second person on it", "correct": False},
            {"id": "c", "text": "Three points of contact", "correct": True},
        ],
    },
    {
        "id": "claim",
        "type": "true_false",
        "stem": "A harness prevents a fall.",
        "explanation": f"{CANARY} claim",
        "correct": False,
    },
    {
        "id": "word",
        "type": "short_text",
        "stem": "What is the steel hook called?",
        "explanation": f"{CANARY} word",
        "accepted": [f"{CANARY} karabiner"],
    },
    {
        "id": "number",
        "type": "numeric",
        "stem": "How much clearance?",
        "explanation": f"{CANARY} number",
        "value": 6.253_817,
        "unit": "m",
    },
    {
        "id": "pairs",
        "type": "matching",
        "stem": "What is it for?",
        "explanation": f"{CANARY} pairs",
        "pairs": [
            {"id": f"{CANARY}-1".replace(" ", "."), "left": "Scotch", "right": "Holds"},
            {"id": f"{CANARY}-2".replace(" ", "."), "left": "Buffer", "right": "Pushes"},
        ],
        "extra_rights": ["Sings"],
    },
    {
        "id": "steps",
        "type": "ordering",
        "stem": "In which order?",
        "explanation": f"{CANARY} steps",
        "items": [
            {"id": f"{CANARY}-1".replace(" ", "."), "text": "Look"},
            {"id": f"{CANARY}-2".replace(" ", "."), "text": "Climb"},
            {"id": f"{CANARY}-3".replace(" ", "."), "text": "Work"},
        ],
    },
    {
        "id": "blanks",
        "type": "fill_in",
        "stem": "Complete the rule.",
        "explanation": f"{CANARY} blanks",
        "text": "Hook in [[where]] you climb.",
        "blanks": [{"id": "where", "accepted": [f"{CANARY} before"]}],
    },
]
# What a person reads: the rubric and the answer that its author has in mind stay secret as well.
ESSAY: dict[str, Any] = {
    "id": "essay",
    "type": "essay",
    "stem": "What do you look at before you climb?",
    "explanation": f"{CANARY} essay",
    "points": 4,
    "model_answer": f"{CANARY} feet, rungs and ground",
    "rubric": [
        {
            "id": "care",
            "title": "Care",
            "levels": [
                {"id": "poor", "title": f"{CANARY} poor", "points": 0},
                {"id": "good", "title": f"{CANARY} good", "points": 4},
            ],
        }
    ],
}
# What no quiz draws never flies out either, whatever it asks.
BANKED: list[dict[str, Any]] = [
    {
        "id": "banked",
        "type": "single",
        "stem": f"{CANARY}: who may climb?",
        "explanation": f"{CANARY} banked",
        "tags": ["heights"],
        "options": [
            {"id": "a", "text": "Anybody", "correct": False},
            {"id": "b", "text": f"{CANARY}: whoever was trained", "correct": True},
        ],
    },
]
