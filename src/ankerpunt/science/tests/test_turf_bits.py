import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ankerpunt.science.turf.bits import compiled, count_block_numpy, fitting_count_block, pack, reach_counts
from ankerpunt.science.turf.rank import unrank

kernels = pytest.importorskip("ankerpunt.science.turf.kernels", reason="Numba is not installed")


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**31), people=st.integers(1, 400), items=st.integers(1, 9), size=st.integers(1, 6))
def test_the_compiled_and_the_plain_loop_count_the_same(seed: int, people: int, items: int, size: int) -> None:
    size = min(size, items)
    bits = pack(np.random.default_rng(seed).random((people, items)) < 0.2)
    plain = reach_counts(bits, size, count_block=count_block_numpy)
    assert (reach_counts(bits, size, count_block=kernels.count_block) == plain).all()


def test_the_source_of_the_compiled_loop_counts_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    bits = pack(np.random.default_rng(4).random((70, 8)) < 0.2)
    plain, slow = np.zeros(56, np.int64), np.zeros(56, np.int64)
    begin = np.zeros(bits.shape[1], np.uint64)
    monkeypatch.setattr(kernels, "add_leaves", kernels.add_leaves.py_func)
    monkeypatch.setattr(kernels, "popcount", kernels.popcount.py_func)
    with np.errstate(over="ignore"):
        kernels.count_block.py_func(bits, begin, 3, slow)
    count_block_numpy(bits, begin, 3, plain)
    assert (slow == plain).all()


@given(st.integers(0, 2**64 - 1))
def test_ones_are_counted(word: int) -> None:
    with np.errstate(over="ignore"):
        assert int(kernels.popcount.py_func(np.uint64(word))) == word.bit_count()


def test_people_who_are_reached_already_count_in_every_set() -> None:
    bits = pack(np.eye(3, dtype=bool))
    assert reach_counts(bits, 1, start=np.array([1], np.uint64)).tolist() == [1, 2, 2]


def test_little_work_does_not_wait_for_the_compiler() -> None:
    assert fitting_count_block(10) is count_block_numpy
    assert fitting_count_block(2**30) is kernels.count_block


def test_the_plain_loop_is_used_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANKERPUNT_KERNELS", "plain")
    compiled.cache_clear()
    assert fitting_count_block(2**30) is count_block_numpy
    compiled.cache_clear()


def test_the_plain_loop_is_used_where_numba_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("ankerpunt.science.turf.bits.import_module", missing)
    compiled.cache_clear()
    assert fitting_count_block(2**30) is count_block_numpy
    compiled.cache_clear()


@pytest.mark.parametrize(("items", "size"), [(1, 1), (6, 3), (9, 1), (7, 7), (5, 0)])
def test_every_rank_gives_its_set_in_lexicographic_order(items: int, size: int) -> None:
    sets = unrank(np.arange(len(list(_combinations(items, size)))), items, size)
    assert [tuple(row) for row in sets.tolist()] == list(_combinations(items, size))


def test_importing_turf_does_not_load_the_compiler() -> None:
    code = "import sys, ankerpunt.science.turf; print('numba' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def _combinations(items: int, size: int) -> list[tuple[int, ...]]:
    if size == 0:
        return [()]
    return [
        (first, *(item + first + 1 for item in rest))
        for first in range(items)
        for rest in _combinations(items - first - 1, size - 1)
    ]
