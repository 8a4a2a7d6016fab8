"""The benchmark that the host services hand out, and how they judge its results."""

import msgspec
from msgspec import Struct

from nosdesk.adapters.host_manager.answers import check, decoded, printable
from nosdesk.aio.exchange import Answer
from nosdesk.domain.benchmark.specs import BenchmarkOrder, BenchmarkReport, Requirement

_METRICS_SHOWN = 50


class _Order(Struct, rename="camel"):
    benchmark_id: str | int | None = None
    job_definition: msgspec.Raw = msgspec.Raw(b"null")


class _Metric(Struct, rename="camel"):
    passed: bool = False
    metric_key: str = ""
    measured_value: str | float | None = None
    rule_description: str | None = None
    failure_message: str | None = None


class _Report(Struct, rename="camel"):
    passed: bool = False
    metrics: list[_Metric] = []


class _Submitted(Struct, rename="camel"):
    status: str
    report: _Report | None = None


def benchmark_order(answer: Answer) -> BenchmarkOrder | None:
    """Return the benchmark that the answer hands out, None where it hands out none."""
    check(answer)
    said = decoded(answer, _Order)
    definition = bytes(said.job_definition)
    if said.benchmark_id is None or definition == b"null":
        return None
    return BenchmarkOrder(printable(str(said.benchmark_id)), definition)


def benchmark_report(answer: Answer) -> BenchmarkReport:
    """Return how the results were judged."""
    check(answer)
    said = decoded(answer, _Submitted)
    if said.report is None:
        return BenchmarkReport(said.status == "success")
    metrics = said.report.metrics[:_METRICS_SHOWN]
    passed = said.status == "success" and said.report.passed
    return BenchmarkReport(passed, tuple(_requirement(metric) for metric in metrics))


def _requirement(metric: _Metric) -> Requirement:
    key = printable(metric.metric_key)
    rule = metric.rule_description or key
    measured = "" if metric.measured_value is None else f"; measured: {metric.measured_value}"
    words = rule if metric.passed else metric.failure_message or f"{rule}{measured}"
    return Requirement(key, printable(words), metric.passed)
