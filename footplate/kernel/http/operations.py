"""Operations: what the framework runs for one method of one address, with the kernel's promises.

Every answer leaves through `finish`, every keyed POST runs once (`idempotency`), every caller has
room (`limits`). Endpoints know nothing of it.
"""

import re
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from ninja import Router as NinjaRouter
from ninja.operation import Operation, PathView

from footplate.kernel.http import idempotency, limits, preconditions
from footplate.kernel.http.answers import finish, link_to_next
from footplate.kernel.http.errors import problem_response
from footplate.kernel.problems import MethodNotAllowed
from footplate.kernel.rate_limits import telling


class KernelOperation(Operation):
    """One operation. The order: sign-in, room, preconditions, input, work, headers."""

    @property
    def name(self) -> str:
        """Return the operation as documents name it: the method and the path below /api/v1."""
        path = re.sub(r"{[^}:]+:", "{", "/" + self.path.strip("/"))
        return f"{self.methods[0]} {path}"

    def names_header(self, name: str) -> bool:
        """Return whether the endpoint reads this request header itself."""
        return any(
            field.alias == name
            for model in self.models
            if model.__ninja_param_source__ == "header"
            for field in model.model_fields.values()
        )

    def reads(self, source: str) -> bool:
        """Return whether the endpoint takes parameters from "body", "form", "file", …"""
        return any(model.__ninja_param_source__ == source for model in self.models)

    def run(self, request: HttpRequest, **parts: Any) -> HttpResponseBase:
        with telling() as standings:
            response = self._guarded(request, parts)
            return finish(request, response, operation=self.name, standings=standings)

    def _guarded(self, request: HttpRequest, parts: dict[str, Any]) -> HttpResponseBase:
        """Sign in and count the call, whatever comes of the sign-in; then answer."""
        refusal = self._run_checks(request)
        try:
            limits.demand_room(request)
            return refusal or self._answer(request, parts)
        except Exception as failure:
            return self.api.on_exception(request, failure)

    def _answer(self, request: HttpRequest, parts: dict[str, Any]) -> HttpResponseBase:
        preconditions.demand_understood(request, has_version=self.names_header("If-Match"))
        preconditions.demand_json(request, takes_json=self.reads("body"))
        # Reads the body's bytes, which is possible only before a form is parsed.
        wanted = idempotency.wanted_by(request)
        response = self.api.create_temporal_response(request)
        values = self._get_values(request, parts, response)

        def work() -> HttpResponseBase:
            return self._work(request, values, response)

        return idempotency.once(wanted, work) if wanted else work()

    def _work(
        self, request: HttpRequest, values: dict[str, Any], response: HttpResponse
    ) -> HttpResponseBase:
        try:
            result = self.view_func(request, **values)
            answer = self._result_to_response(request, result, response)
        except Exception as failure:
            return self.api.on_exception(request, failure)
        link_to_next(request, answer, result)
        return answer


class KernelPathView(PathView):
    """The operations of one address: HEAD where there is GET, OPTIONS everywhere, else 405."""

    def add_operation(
        self, path: str, methods: list[str], view_func: Callable[..., Any], **options: Any
    ) -> Operation:
        self.url_name = options.get("url_name") or self.url_name
        operation = KernelOperation(path, methods, view_func, **options)
        self.operations.append(operation)
        view_func._ninja_operation = operation  # type: ignore[attr-defined]
        return operation

    def clone(self) -> "KernelPathView":
        cloned = KernelPathView()
        cloned.url_name = self.url_name
        cloned.operations = [operation.clone() for operation in self.operations]
        return cloned

    def _find_operation(self, request: HttpRequest) -> Operation | None:
        return self._taking(request.method) or (
            self._taking("GET") if request.method == "HEAD" else None
        )

    def _taking(self, method: str | None) -> Operation | None:
        return next((one for one in self.operations if method in one.methods), None)

    def _sync_view(self, request: HttpRequest, *args: Any, **parts: Any) -> HttpResponseBase:
        operation = self._find_operation(request)
        if operation is not None:
            return operation.run(request, *args, **parts)
        allowed = request.method == "OPTIONS"
        response = (
            HttpResponse(status=204) if allowed else problem_response(request, MethodNotAllowed())
        )
        response["Allow"] = ", ".join(sorted(self._methods()))
        return response

    def _methods(self) -> set[str]:
        own = {method for operation in self.operations for method in operation.methods}
        return own | {"OPTIONS"} | ({"HEAD"} if "GET" in own else set())


class Router(NinjaRouter):
    """The router of every app's `api` module."""

    def add_api_operation(
        self, path: str, methods: list[str], view_func: Callable[..., Any], **options: Any
    ) -> None:
        # As the framework writes it: ids stay texts, so that a broken one is a 404 like any other.
        key = re.sub(r"\{uuid:(\w+)\}", r"{uuidstr:\1}", path, flags=re.IGNORECASE)
        self.path_operations.setdefault(key, KernelPathView())
        super().add_api_operation(path, methods, view_func, **options)
