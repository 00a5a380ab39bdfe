"""How much one file may hold. Whatever is beyond is refused before it is read to its end."""

MIB = 1024 * 1024

FILE_BYTES = 10 * MIB
"""The uploaded file. Base64 makes it a third larger, which still fits a request."""

QUESTIONS = 1000
"""Questions in one file."""

TEXT_CHARACTERS = 60_000
"""One text of a question as HTML, without the images that it carries in itself."""

TEXT_TAGS = 2000
"""Tags in one text. Parsers of HTML take time that grows with the square of their nesting."""

XML_DEPTH = 100
XML_ELEMENTS = 300_000

PACKAGE_ENTRIES = 3000
PACKAGE_BYTES = 60 * MIB
"""All entries of a package together, unpacked."""

PACKAGE_ENTRY_BYTES = 10 * MIB
PACKAGE_RATIO = 200
"""Unpacked size to packed size of one entry; honest XML stays below 50."""

IMAGES = 60
"""Images that one import takes in; each is checked and made again by ffmpeg."""

IMAGE_BYTES = 5 * MIB
EXPORT_IMAGE_BYTES = 40 * MIB
"""All images that one export carries."""

CSV_CELLS_A_ROW = 200
