"""What can go wrong with uploads and assets."""

from footplate.kernel.problems import BadRequest, Conflict, InvalidInput, Problem


class TusHeader(BadRequest):
    code, title = "tus_header", "A header of the upload protocol is missing or malformed."


class TusVersion(Problem):
    status, code, title = 412, "tus_version", "This server speaks version 1.0.0 of tus."


class OffsetMismatch(Conflict):
    code, title = "offset_mismatch", "The upload does not continue at that byte."


class TooLarge(Problem):
    status, code, title = 413, "too_large", "The file is larger than allowed."


class WrongContentType(Problem):
    status, code, title = 415, "wrong_content_type", "Send application/offset+octet-stream."


class FileRefused(InvalidInput):
    code, title = "file_refused", "This file cannot be used here."


class AssetInUse(Conflict):
    code, title = "asset_in_use", "The file is shown in a program."
