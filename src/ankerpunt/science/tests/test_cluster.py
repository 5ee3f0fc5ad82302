import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ankerpunt.science.hierarchical import cluster, estimate
from ankerpunt.science.tests.studies import segmented
from ankerpunt.text import Refusal

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture(scope="module")
def two_processes() -> Iterator[str]:
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as local:
        yield local.scheduler_address


def digest(executor: cluster.DaskExecutor | None = None, threads: int = 1) -> tuple[str, bool]:
    """Return the estimate's bits, and whether it settled on a sample first."""
    said: list[str] = []
    posterior = estimate(
        segmented().data,
        components=2,
        seed=1,
        executor=executor,
        threads=threads,
        progress=lambda _done, what: said.append(what),
    )
    return hashlib.sha256(posterior.population.vector().tobytes()).hexdigest(), "sample" in said


@pytest.mark.parametrize(("size", "sampled"), [(60, False), (25, True)], ids=["everybody", "a sample first"])
def test_two_processes_and_two_threads_give_the_same_bits_as_one(
    size: int, *, sampled: bool, two_processes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("hierarchical.partition", "hierarchical"):
        monkeypatch.setattr(f"ankerpunt.science.{place}.SIZE", size)
    executor = cluster.dask_executor(two_processes)
    with executor.client:
        there = digest(executor)

    assert there == digest(threads=2) == digest()
    assert there[1] is sampled


def test_a_worker_applies_the_function_to_its_partition_and_what_is_shared() -> None:
    assert cluster._call(lambda *given: given, ("shared",), 1, 2) == (1, 2, "shared")


def test_an_address_where_nobody_answers_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(address: str, timeout: str) -> None:
        raise OSError(f"timed out after {timeout} at {address}")

    monkeypatch.setattr(distributed, "Client", unreachable)
    with pytest.raises(Refusal, match="No Dask scheduler answers at tcp://nowhere:1"):
        cluster.dask_executor("tcp://nowhere:1")


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(Refusal, match=r"Install ankerpunt\[cluster\]"):
        cluster.dask_executor("tcp://nowhere:1")


def test_code_just_compiled_gives_the_same_bits_as_code_out_of_the_cache(tmp_path: Path) -> None:
    """One machine of a cluster compiles, another reads what was compiled before; this kernel adds up most."""
    environment = {**os.environ, "NUMBA_CACHE_DIR": str(tmp_path)}
    script = (
        "import hashlib, numpy as np; from ankerpunt.science.hierarchical.kernels.compiled import reweigh\n"
        "given = [np.random.default_rng(1).random(shape) for shape in ((2, 3, 7, 8), (2, 3, 7, 7, 8), (2, 3, 6, 8, 8),"
        " (2, 3, 18, 8), (3, 1, 8), (2,), (2, 7), (7, 7))]\n"
        "given[2][:, :, :, 7] = 0\n"
        "print(hashlib.sha256(b''.join(one.tobytes() for one in reweigh(*given, 1.1))).hexdigest())"
    )
    said = [
        subprocess.run([sys.executable, "-c", script], check=True, env=environment, capture_output=True, text=True)
        for _compiled in (False, True)
    ]
    assert said[0].stdout == said[1].stdout
