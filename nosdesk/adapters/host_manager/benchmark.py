"""The benchmark that the host services hand out, and how they judge its results."""

from dataclasses import replace

import msgspec
from msgspec import Struct

from nosdesk.adapters.host_manager.answers import check, decoded, order_of, requirements
from nosdesk.aio.exchange import Answer
from nosdesk.domain.benchmark.specs import BenchmarkOrder, BenchmarkReport


class _Order(Struct, rename="camel"):
    benchmark_id: str | int | None = None
    job_definition: msgspec.Raw = msgspec.Raw(b"null")


class _Report(Struct, rename="camel"):
    passed: bool = False


class _Submitted(Struct, rename="camel"):
    status: str
    report: msgspec.Raw = msgspec.Raw(b"")


def benchmark_order(answer: Answer) -> BenchmarkOrder | None:
    """Return the benchmark that the answer hands out, None where it hands out none."""
    check(answer)
    said = decoded(answer, _Order)
    return order_of(said.benchmark_id, said.job_definition)


def benchmark_report(answer: Answer) -> BenchmarkReport:
    """Return how the results were judged."""
    check(answer)
    said = decoded(answer, _Submitted)
    if bytes(said.report) in (b"", b"null"):
        return BenchmarkReport(said.status == "success")
    report = decoded(replace(answer, body=bytes(said.report)), _Report)
    passed = said.status == "success" and report.passed
    return BenchmarkReport(passed, requirements(said.report))
