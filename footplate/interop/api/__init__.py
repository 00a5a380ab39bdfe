"""Operations on foreign formats of questions."""

from footplate.interop.api.exports import router as exports
from footplate.interop.api.imports import router as imports
from footplate.kernel.http.api import Router

router = Router()
router.add_router("", imports)
router.add_router("", exports)
