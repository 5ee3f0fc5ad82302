"""Teach Numba the lanes: eight people in one SIMD register, through LLVM vector types.

Every operation of `lanes` gets a code generator here; results equal NumPy's up to rounding (exp and log are
polynomials with a relative error near 1e-16). Numba caches compiled kernels by the date of `mode`, `moments` and
`polish`: after a change in this file alone, delete `__pycache__`.
"""

from __future__ import annotations

import math
import operator
from typing import TYPE_CHECKING, Any

from llvmlite import ir
from numba.core import cgutils, types
from numba.extending import lower_builtin, models, register_model, type_callable

from ankerpunt.science.hierarchical.kernels import lanes

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH = 8
F64, I64, I8 = ir.DoubleType(), ir.IntType(64), ir.IntType(8)
VECTOR, INTEGERS, BYTES = ir.VectorType(F64, WIDTH), ir.VectorType(I64, WIDTH), ir.VectorType(I8, WIDTH)
ROOT_HALF_BITS = 0x3FE6A09E667F3BCD


class LaneType(types.Type):
    """Eight float64 in a register."""

    def __init__(self) -> None:
        super().__init__(name="ankerpunt_lane")


class IndexType(types.Type):
    """Eight int64 in a register."""

    def __init__(self) -> None:
        super().__init__(name="ankerpunt_index")


LANE, INDEX = LaneType(), IndexType()


@register_model(LaneType)
class LaneModel(models.PrimitiveModel):
    """How a lane is stored."""

    def __init__(self, dmm: Any, fe_type: Any) -> None:
        super().__init__(dmm, fe_type, VECTOR)


@register_model(IndexType)
class IndexModel(models.PrimitiveModel):
    """How an index is stored."""

    def __init__(self, dmm: Any, fe_type: Any) -> None:
        super().__init__(dmm, fe_type, INTEGERS)


def constant(value: float) -> ir.Constant:
    """Return a register with one number eight times."""
    return ir.Constant(VECTOR, [value] * WIDTH)


def integers(value: int) -> ir.Constant:
    """Return a register with one integer eight times."""
    return ir.Constant(INTEGERS, [value] * WIDTH)


def call(builder: ir.IRBuilder, name: str, *values: ir.Value) -> ir.Value:
    """Call an LLVM vector intrinsic."""
    kind = ir.FunctionType(VECTOR, [VECTOR] * len(values))
    return builder.call(cgutils.get_or_insert_function(builder.module, kind, f"llvm.{name}.v{WIDTH}f64"), values)


def fma(b: ir.IRBuilder, x: ir.Value, y: ir.Value, z: ir.Value) -> ir.Value:
    """Return x * y + z, rounded once."""
    return call(b, "fma", x, y, z)


def splat(b: ir.IRBuilder, value: ir.Value, kind: ir.Type) -> ir.Value:
    """Return a register with `value` eight times."""
    one = b.insert_element(ir.Constant(kind, ir.Undefined), value, ir.Constant(ir.IntType(32), 0))
    mask = ir.Constant(ir.VectorType(ir.IntType(32), WIDTH), [0] * WIDTH)
    return b.shuffle_vector(one, ir.Constant(kind, ir.Undefined), mask)


def address(context: Any, b: ir.IRBuilder, kind: Any, array: Any, at: list[ir.Value]) -> ir.Value:
    """Return the pointer to the lane array[at...]."""
    made = context.make_array(kind)(context, b, array)
    shape = cgutils.unpack_tuple(b, made.shape)
    offset = at[0]
    for size, i in zip(shape[1:-1], at[1:], strict=True):
        offset = b.add(b.mul(offset, size), i)
    return b.gep(made.data, [b.mul(offset, ir.Constant(I64, WIDTH))])


def read(b: ir.IRBuilder, pointer: ir.Value, kind: ir.Type, align: int) -> ir.Value:
    """Load a register."""
    value = b.load(b.bitcast(pointer, kind.as_pointer()))
    value.align = align
    return value


def exponential(b: ir.IRBuilder, x: ir.Value) -> ir.Value:
    """Return exp(x): reduce to |r| <= ln 2 / 2, Taylor to degree 13, scale by the power of two."""
    x = b.select(b.fcmp_ordered("<", x, constant(708.0)), x, constant(708.0))
    x = b.select(b.fcmp_ordered(">", x, constant(-708.0)), x, constant(-708.0))
    n = call(b, "rint", b.fmul(x, constant(1 / math.log(2))))
    r = fma(b, n, constant(-6.93147180369123816490e-01), x)
    r = fma(b, n, constant(-1.90821492927058770002e-10), r)
    value = constant(1 / math.factorial(13))
    for k in range(12, -1, -1):
        value = fma(b, value, r, constant(1 / math.factorial(k)))
    power = b.shl(b.fptosi(n, INTEGERS), integers(52))
    return b.bitcast(b.add(b.bitcast(value, INTEGERS), power), VECTOR)


def logarithm(b: ir.IRBuilder, x: ir.Value) -> ir.Value:
    """Return log(x) for normal positive x: mantissa in [sqrt 1/2, sqrt 2], odd series in (m - 1)/(m + 1)."""
    bits = b.bitcast(x, INTEGERS)
    power = b.ashr(b.sub(bits, integers(ROOT_HALF_BITS)), integers(52))
    m = b.bitcast(b.sub(bits, b.shl(power, integers(52))), VECTOR)
    s = b.fdiv(b.fsub(m, constant(1.0)), b.fadd(m, constant(1.0)))
    square = b.fmul(s, s)
    value = constant(2 / 21)
    for k in range(19, 0, -2):
        value = fma(b, value, square, constant(2 / k))
    return fma(b, b.sitofp(power, VECTOR), constant(math.log(2)), b.fmul(value, s))


def teach(operation: Callable[..., Any], typer: Callable[..., Any], emit: Callable[..., Any], *kinds: Any) -> None:
    """Register how Numba types and emits one operation."""
    type_callable(operation)(lambda _context: typer)

    def code(context: Any, builder: ir.IRBuilder, sig: Any, args: Any) -> ir.Value:
        return emit(context, builder, sig.args, args)

    lower_builtin(operation, *kinds)(code)


def emit_load(context: Any, b: ir.IRBuilder, kinds: Any, args: Any) -> ir.Value:
    """lanes.load."""
    return read(b, address(context, b, kinds[0], args[0], list(args[1:])), VECTOR, 8)


def emit_store(context: Any, b: ir.IRBuilder, kinds: Any, args: Any) -> ir.Value:
    """lanes.store."""
    pointer = address(context, b, kinds[0], args[0], list(args[1:3]))
    b.store(args[3], b.bitcast(pointer, VECTOR.as_pointer())).align = 8
    return context.get_dummy_value()


def emit_index(context: Any, b: ir.IRBuilder, kinds: Any, args: Any) -> ir.Value:
    """lanes.index."""
    return b.sext(read(b, address(context, b, kinds[0], args[0], list(args[1:])), BYTES, 1), INTEGERS)


def emit_flag(context: Any, b: ir.IRBuilder, kinds: Any, args: Any) -> ir.Value:
    """lanes.flag."""
    return b.sitofp(read(b, address(context, b, kinds[0], args[0], list(args[1:])), BYTES, 1), VECTOR)


def each(b: ir.IRBuilder, offsets: ir.Value) -> list[tuple[ir.Constant, ir.Value]]:
    """Return (lane number, element offset in that lane) for the eight lanes."""
    shifted = b.add(b.mul(offsets, integers(WIDTH)), ir.Constant(INTEGERS, list(range(WIDTH))))
    places = [ir.Constant(ir.IntType(32), n) for n in range(WIDTH)]
    return [(n, b.extract_element(shifted, n)) for n in places]


def emit_gather(b: ir.IRBuilder, data: ir.Value, offsets: ir.Value) -> ir.Value:
    """Read one number per lane."""
    value = constant(ir.Undefined)
    for n, offset in each(b, offsets):
        value = b.insert_element(value, b.load(b.gep(data, [offset])), n)
    return value


def emit_add(context: Any, b: ir.IRBuilder, where: tuple[Any, Any], value: ir.Value) -> ir.Value:
    """Add one number per lane: addresses of different lanes never meet."""
    data, offsets = where
    for n, offset in each(b, offsets):
        pointer = b.gep(data, [offset])
        b.store(b.fadd(b.load(pointer), b.extract_element(value, n)), pointer)
    return context.get_dummy_value()


def in_row(context: Any, b: ir.IRBuilder, kind: Any, array: Any, row: ir.Value, at: ir.Value) -> Any:
    """Return the pointer to the row and, per lane, `at`: LLVM takes it apart once for all rows that it is used in."""
    return address(context, b, kind, array, [row, ir.Constant(I64, 0)]), at


def row_offsets(context: Any, b: ir.IRBuilder, kind: Any, array: Any, row: ir.Value, at: ir.Value) -> Any:
    """Return the data pointer and, per lane, row * columns + at."""
    made = context.make_array(kind)(context, b, array)
    columns = splat(b, cgutils.unpack_tuple(b, made.shape)[1], INTEGERS)
    return made.data, b.add(b.mul(row, columns), at)


def pair(b: ir.IRBuilder, at: ir.Value, to: ir.Value) -> tuple[ir.Value, ir.Value]:
    """Return the larger and the smaller index per lane."""
    more = b.icmp_signed(">", at, to)
    return b.select(more, at, to), b.select(more, to, at)


def lane_of(a: Any, b: Any) -> Any:
    """Type an operation of two lanes."""
    return LANE if a == LANE and b == LANE else None


def teach_all() -> None:
    """Register all operations of `lanes` and the operators."""
    array, whole, real = types.Array, types.Integer, types.Float
    teach(lanes.load, lambda a, i, j: LANE, emit_load, array, whole, whole)
    teach(lanes.store, lambda a, i, j, v: types.none, emit_store, array, whole, whole, LANE)
    teach(lanes.index, lambda a, b, t, k: INDEX, emit_index, array, whole, whole, whole)
    teach(lanes.flag, lambda a, b, t, k: LANE, emit_flag, array, whole, whole, whole)
    teach(
        lanes.gather,
        lambda a, i, at: LANE,
        lambda c, b, k, v: emit_gather(b, *in_row(c, b, k[0], *v)),
        array,
        whole,
        INDEX,
    )
    teach(
        lanes.gather_pair,
        lambda a, at, to: LANE,
        lambda c, b, k, v: emit_gather(b, *row_offsets(c, b, k[0], v[0], v[1], v[2])),
        array,
        INDEX,
        INDEX,
    )
    teach(
        lanes.add_at,
        lambda a, i, at, v: types.none,
        lambda c, b, k, v: emit_add(c, b, in_row(c, b, k[0], *v[:3]), v[3]),
        array,
        whole,
        INDEX,
        LANE,
    )
    teach(
        lanes.add_pair,
        lambda a, at, to, v: types.none,
        lambda c, b, k, v: emit_add(c, b, row_offsets(c, b, k[0], v[0], *pair(b, v[1], v[2])), v[3]),
        array,
        INDEX,
        INDEX,
        LANE,
    )
    three = (LANE, LANE, LANE)
    teach(lanes.plus, lambda c, a, b: LANE, lambda c, b, k, v: fma(b, v[1], v[2], v[0]), *three)
    teach(lanes.minus, lambda c, a, b: LANE, lambda c, b, k, v: fma(b, b.fneg(v[1]), v[2], v[0]), *three)
    teach(lanes.full, lambda a, v: LANE, lambda c, b, k, v: splat(b, v[1], VECTOR), array, real)
    teach(lanes.exp, lambda v: LANE, lambda c, b, k, v: exponential(b, v[0]), LANE)
    teach(lanes.log, lambda v: LANE, lambda c, b, k, v: logarithm(b, v[0]), LANE)
    teach(lanes.root, lambda v: LANE, lambda c, b, k, v: call(b, "sqrt", v[0]), LANE)
    teach(lanes.largest, lane_of, lambda c, b, k, v: b.select(b.fcmp_ordered(">", *v), *v), LANE, LANE)
    teach(lanes.smallest, lane_of, lambda c, b, k, v: b.select(b.fcmp_ordered("<", *v), *v), LANE, LANE)
    teach(lanes.top, lambda v: types.float64, lambda c, b, k, v: emit_top(b, v[0]), LANE)
    teach(operator.add, lane_of, lambda c, b, k, v: b.fadd(*v), LANE, LANE)
    teach(operator.sub, lane_of, lambda c, b, k, v: b.fsub(*v), LANE, LANE)
    teach(operator.mul, lane_of, lambda c, b, k, v: b.fmul(*v), LANE, LANE)
    teach(operator.truediv, lane_of, lambda c, b, k, v: b.fdiv(*v), LANE, LANE)


def emit_top(b: ir.IRBuilder, value: ir.Value) -> ir.Value:
    """lanes.top."""
    high = b.extract_element(value, ir.Constant(ir.IntType(32), 0))
    for n in range(1, WIDTH):
        other = b.extract_element(value, ir.Constant(ir.IntType(32), n))
        high = b.select(b.fcmp_ordered(">", other, high), other, high)
    return high
