"""Writes independentForecasts.json beside this file: random cases over several years, and all that follows from them.

A model of its own, month by month, written from the description of the model and not from its code: the ramp by
quadrature, the retrainings in exact fractions, the IRR among all roots of the yearly flows, tornado and stress tests by
calculating everything again, the break-even by searching. Needs numpy and scipy; says their versions in the file.

    python3 test/core/forecast/independentForecasts.py
"""
import json
import math
from fractions import Fraction
from pathlib import Path

import numpy
import scipy
from scipy.integrate import quad
from scipy.optimize import brentq

SEED = 20261122
CASES = 40

BENEFITS = ['hoursSavedPerWeek', 'revenueAcceleration', 'errorCostAvoided', 'capacityFreed']
COSTS = ['toolCost', 'implementationCost', 'changeManagement', 'maintenance', 'retrainingCost']
DRIVERS = [
    'hoursSavedPerWeek', 'weeksPerYear', 'loadedHourlyCost', 'revenueAcceleration', 'errorCostAvoided',
    'capacityFreed', 'strategicValue', 'toolCost', 'implementationCost', 'changeManagement', 'maintenance',
    'realisation', 'cashableShare', 'adoption', 'monthsToGoLive', 'rampMonths', 'annualDecay',
    'retrainEveryMonths', 'retrainingCost', 'costOverrun', 'successProbability', 'discountRate', 'horizonYears',
]
CERTAIN = {'cashableShare', 'retrainEveryMonths', 'successProbability', 'discountRate', 'horizonYears'}
TIMES = {'monthsToGoLive', 'rampMonths', 'annualDecay'}
BETTER_LOWER = {*COSTS, *TIMES, 'costOverrun'}
BOUNDS = {key: (0, None) for key in DRIVERS} | {
    'weeksPerYear': (0, 53), 'revenueAcceleration': (None, None), 'errorCostAvoided': (None, None),
    'realisation': (0, 1), 'adoption': (0, 1), 'costOverrun': (0, 10), 'monthsToGoLive': (0, 60),
    'rampMonths': (0, 60), 'annualDecay': (0, 1),
}
LEVELS = ['measured', 'self-reported', 'benchmark', 'assumption']
FACTORS = {'measured': (1, 1), 'self-reported': (0.8, 1.1), 'benchmark': (0.7, 1.2), 'assumption': (0.5, 1.3)}
SCENARIOS = ['low', 'likely', 'high']
STRESSES = ['overrun40', 'budget3', 'budget5', 'volume10', 'usage10', 'decay15']

NO_COST = 'no cost entered'
NOT_WITHIN = 'not within the horizon'
NO_SIGN = 'no IRR: the flows never change sign'
NO_RATE = 'no IRR found'


# The model


def drivers_of(case):
    """(low, likely, high, evidence) of every driver."""
    found = {}
    for key in DRIVERS:
        likely = case['values'][key]
        low, high = case['ranges'].get(key, (None, None))
        low, high = likely if low is None else low, likely if high is None else high
        found[key] = (low, likely, high, case['evidence'][key])
    lines = case['lines']
    if lines:
        ends = [12 * math.fsum(line[end] for line in lines) for end in range(3)]
        found['toolCost'] = (*ends, LEVELS[max(LEVELS.index(line[4]) for line in lines)])
    return found


def factors_of(case, drivers):
    factors = dict.fromkeys(DRIVERS, 1)
    if case['adjust']:
        factors |= {key: FACTORS[drivers[key][3]][0] for key in BENEFITS}
        factors |= {key: FACTORS[drivers[key][3]][1] for key in COSTS}
    return factors


def values_in(drivers, scenario):
    if scenario == 'likely':
        return {key: drivers[key][1] for key in DRIVERS}
    return {key: drivers[key][0 if (scenario == 'low') != (key in BETTER_LOWER) else 2] for key in DRIVERS}


class Amounts:
    def __init__(self, v, factors):
        saved = v['hoursSavedPerWeek'] * v['weeksPerYear'] * v['loadedHourlyCost']
        freed = v['capacityFreed'] * v['strategicValue']
        terms = dict(zip(BENEFITS, [saved * v['realisation'], v['revenueAcceleration'], v['errorCostAvoided'], freed]))
        counted = {key: x * factors[key] if x > 0 else x for key, x in terms.items()}
        adoption, cash = v['adoption'], v['cashableShare']
        hours = counted['hoursSavedPerWeek'] * adoption
        self.formula = saved + terms['revenueAcceleration'] + terms['errorCostAvoided'] + freed
        self.realised = math.fsum(terms.values())
        self.adjusted = math.fsum(counted.values())
        self.benefit = math.fsum(x * adoption for x in counted.values())
        self.cashable = hours * cash + (counted['revenueAcceleration'] + counted['errorCostAvoided']) * adoption
        self.capacity = hours * (1 - cash) + counted['capacityFreed'] * adoption
        cost = {key: v[key] * factors[key] * (1 + v['costOverrun']) for key in COSTS}
        self.investment = cost['implementationCost'] + cost['changeManagement']
        self.running = cost['toolCost'] + cost['maintenance']
        self.retraining = cost['retrainingCost']


def ramp_share(months, ramp, shape):
    if months <= 0 or months >= ramp:
        return float(months > 0)
    u = months / ramp
    return u if shape == 'linear' else 3 * u**2 - 2 * u**3


def timeline(v, choices):
    """Per month: effect, what is left of it, share of the month it runs, retrainings, discount factor."""
    shape, discounting, _ = choices
    live, ramp, every = v['monthsToGoLive'], v['rampMonths'], v['retrainEveryMonths']
    exact = Fraction(repr(float(live)))
    months = []
    for m in range(1, 12 * v['horizonYears'] + 1):
        edges = sorted({m - 1, m, *(x for x in (live, live + ramp) if m - 1 < x < m)})
        effect = math.fsum(
            quad(lambda x: ramp_share(x - live, ramp, shape), a, b, epsabs=1e-13, epsrel=1e-13)[0]
            for a, b in zip(edges, edges[1:]) if b > live
        )
        begun = max(Fraction(0), m - 1 - exact)
        begun_before = max(Fraction(0), begun - 1)
        age = begun % every if every else begun
        left = (1 - v['annualDecay']) ** float(age / 12) if age else 1
        active = float(max(0, min(1, m - exact)))
        retrainings = begun // every - begun_before // every if every else 0
        time = math.ceil(m / 12) if discounting == 'year-end' else m / 12
        months.append((effect, left, active, int(retrainings), (1 + v['discountRate']) ** -time))
    return months


def ratio(gain, cost):
    return NO_COST if cost == 0 else gain / cost


def payback(flows):
    flowed = math.fsum(map(abs, flows))
    sums = [math.fsum(flows[: i + 1]) for i in range(len(flows))]
    sums = [0 if abs(x) <= 1e-13 * flowed else x for x in sums]
    if sums[-1] < 0:
        return NOT_WITHIN
    for i in reversed(range(1, len(sums))):
        if sums[i - 1] < 0 <= sums[i]:
            return i - 1 - sums[i - 1] / (sums[i] - sums[i - 1])
    return 0


def internal_rate(years):
    moving = [x for x in years if x]
    changes = sum((a > 0) != (b > 0) for a, b in zip(moving, moving[1:]))
    if not changes:
        return NO_SIGN, 0
    coefficients = [x / max(map(abs, years)) for x in years]
    worth = lambda growth: numpy.polyval(coefficients, growth)
    growths = []
    for root in numpy.roots(coefficients):
        if abs(root.imag) > 1e-7 * max(1, abs(root)) or root.real < 1e-12:
            continue
        for width in (1e-9, 1e-7, 1e-5, 1e-3):
            a, b = root.real * (1 - width), root.real * (1 + width)
            if worth(a) * worth(b) < 0:
                growths.append(brentq(worth, a, b, xtol=1e-15, rtol=1e-15))
                break
    return (min(growths, key=lambda growth: abs(math.log(growth / 1.1))) - 1 if growths else NO_RATE), changes


def forecast(v, factors, choices):
    a, p, years = Amounts(v, factors), v['successProbability'], v['horizonYears']
    months = timeline(v, choices)
    discounts = [1, *(d for *_, d in months)]
    benefits = [0, *(p * a.benefit / 12 * effect * left for effect, left, *_ in months)]
    running = [0, *(p * a.running / 12 * active for _, _, active, *_ in months)]
    retraining = [0, *(p * a.retraining * count for _, _, _, count, _ in months)]
    costs = [x + y for x, y in zip(running, retraining)]
    costs[0] = a.investment
    net = [x - y for x, y in zip(benefits, costs)]
    present = lambda flows: math.fsum(x * d for x, d in zip(flows, discounts))
    first_net, first_cost = math.fsum(net[:13]), math.fsum(costs[:13])
    all_benefits, all_costs = math.fsum(benefits), math.fsum(costs)
    value, back = present(benefits) - present(costs), payback(net)
    rate, changes = internal_rate(
        [net[0], *(math.fsum(net[12 * y + 1 : 12 * y + 13]) for y in range(years))]
    )
    figures = {
        'investment': a.investment, 'benefitAtScale': a.benefit, 'cashableBenefit': a.cashable,
        'capacityBenefit': a.capacity, 'runningCostAtScale': a.running, 'runRateNet': a.benefit - a.running,
        'firstYearNet': first_net, 'horizonBenefits': all_benefits, 'horizonCosts': all_costs,
        'horizonNet': all_benefits - all_costs, 'presentBenefits': present(benefits),
        'presentCosts': present(costs), 'netPresentValue': value, 'firstYearRoi': ratio(first_net, first_cost),
        'horizonRoi': ratio(all_benefits - all_costs, all_costs), 'presentRoi': ratio(value, present(costs)),
        'presentReturnPerDollar': ratio(present(benefits), present(costs)), 'paybackFromStart': back,
        'paybackFromGoLive': back if back == NOT_WITHIN else max(0, back - v['monthsToGoLive']),
        'discountedPayback': payback([x * d for x, d in zip(net, discounts)]), 'internalRate': rate,
        'signChanges': changes,
    }
    ramped = a.benefit / 12 * math.fsum(effect for effect, *_ in months)
    delivered = a.benefit / 12 * math.fsum(effect * left for effect, left, *_ in months)
    waterfall = {
        'gross': a.formula * years, 'notRealised': (a.realised - a.formula) * years,
        'evidence': (a.adjusted - a.realised) * years, 'notAdopted': (a.benefit - a.adjusted) * years,
        'delay': ramped - a.benefit * years, 'decay': delivered - ramped, 'mayFail': p * delivered - delivered,
        'benefits': all_benefits, 'investment': -a.investment, 'running': -math.fsum(running),
        'retraining': -math.fsum(retraining), 'net': all_benefits - all_costs,
    }
    return figures, waterfall


def present_of(v, factors, choices, dearer=1, busier=1, more_running=0, overspent=0):
    """Net present value and present costs; under a stress, with what it changes."""
    a, p = Amounts(v, factors), v['successProbability']
    months = timeline(v, choices)
    spent_over = min(24, len(months))
    benefits = math.fsum(p * a.benefit * busier / 12 * effect * left * d for effect, left, _, _, d in months)
    costs = a.investment * dearer + math.fsum(
        p * ((a.running * dearer + more_running) / 12 * active + a.retraining * dearer * count) * d
        for _, _, active, count, d in months
    )
    costs += math.fsum(overspent / spent_over * d for *_, d in months[:spent_over])
    return benefits - costs, costs


def break_even(key, drivers, worth_at):
    """Where the worth is 0, searched over all that the driver may be; None where it is nowhere."""
    low, likely, high, _ = drivers[key]
    least, most = BOUNDS[key]
    step = max(1, abs(likely))
    points = {likely, low, high, *(likely + sign * step * 10.0**e for sign in (-1, 1) for e in range(-6, 10))}
    points |= {bound for bound in (least, most, 0) if bound is not None}
    points = sorted(x for x in points if (least is None or x >= least) and (most is None or x <= most))
    worths = [worth_at(x) for x in points]
    for a, b, x, y in zip(points, points[1:], worths, worths[1:]):
        if x == 0 or y == 0:
            return a if x == 0 else b
        if (x > 0) != (y > 0):
            return brentq(worth_at, a, b, xtol=1e-13 * max(1, abs(a)), rtol=1e-15)
    return None


def expected_of(case):
    drivers, choices = drivers_of(case), case['choices']
    factors = factors_of(case, drivers)
    scenarios = {name: forecast(values_in(drivers, name), factors, choices) for name in SCENARIOS}
    likely = values_in(drivers, 'likely')
    worth_with = lambda key, x: present_of(likely | {key: x}, factors, choices)[0]

    swings = [
        (key, worth_with(key, low), worth_with(key, high))
        for key, (low, _, high, _) in drivers.items() if low < high
    ]
    swings.sort(key=lambda swing: -abs(swing[2] - swing[1]))
    linear = next((swing for swing in swings if swing[0] not in TIMES and swing[1] != swing[2]), None)
    base = present_of(likely, factors, choices)[0]
    even = None
    if linear:
        key, at_low, at_high = linear
        value = break_even(key, drivers, lambda x: worth_with(key, x))
        words = 'pays' if base > 0 else 'never'
        even = [key, likely[key], words if value is None else value, 'at least' if at_high > at_low else 'at most']

    with_use = 12 * math.fsum(line[1] for line in case['lines'] if line[3] == 'volume')
    with_use = (with_use if case['lines'] else likely['toolCost']) * factors['toolCost'] * (1 + likely['costOverrun'])
    investment = Amounts(likely, factors).investment
    decayed = likely | {'annualDecay': 0.15, 'retrainEveryMonths': 0}
    stressed = [
        present_of(likely, factors, choices, dearer=1.4),
        present_of(likely, factors, choices, overspent=2 * investment),
        present_of(likely, factors, choices, overspent=4 * investment),
        present_of(likely, factors, choices, busier=10, more_running=9 * with_use),
        present_of(likely, factors, choices, more_running=9 * with_use),
        present_of(decayed, factors, choices),
    ]
    return {
        'scenarios': scenarios,
        'swings': swings,
        'breakEven': even,
        'stress': [[net, ratio(net, costs), net - base] for net, costs in stressed],
    }


# Random cases


def random_case(random, kind):
    chance = random.random
    share = lambda: float(random.choice([0, 1])) if chance() < 0.12 else round(chance(), 3)
    money = lambda most: 0 if chance() < 0.1 else round(most * chance(), 2)
    signed = lambda most: money(most) * (1 if chance() < 0.6 else -1)
    months = lambda: [0, int(random.integers(61)), round(12 * chance(), 3), round(60 * chance(), 2)][random.integers(4)]
    v = {
        'hoursSavedPerWeek': money(400), 'weeksPerYear': int(random.integers(40, 54)), 'loadedHourlyCost': money(120),
        'revenueAcceleration': signed(300_000), 'errorCostAvoided': signed(200_000), 'capacityFreed': money(4000),
        'strategicValue': money(100), 'toolCost': money(100_000), 'implementationCost': money(300_000),
        'changeManagement': money(100_000), 'maintenance': money(60_000), 'realisation': share(),
        'cashableShare': share(), 'adoption': share(), 'monthsToGoLive': months(), 'rampMonths': months(),
        'annualDecay': share(), 'retrainEveryMonths': int(random.choice([0, 1, 12, 60, random.integers(1, 61)])),
        'retrainingCost': money(30_000), 'costOverrun': money(2),
        'successProbability': float(random.choice([0, 1, 1, round(chance(), 2), 0.8])),
        'discountRate': float(random.choice([0, 0.035, 0.1, round(chance(), 3)])),
        'horizonYears': int(random.integers(1, 6)),
    }
    if kind != 'anything':
        v |= {
            'hoursSavedPerWeek': round(100 + 300 * chance(), 1), 'loadedHourlyCost': round(30 + 60 * chance(), 1),
            'realisation': round(0.4 + 0.6 * chance(), 2), 'adoption': round(0.5 + 0.5 * chance(), 2),
            'monthsToGoLive': float(random.choice([0, 2, 3.25, 11.9])),
            'rampMonths': float(random.choice([0, 3, 6.5, 18])), 'annualDecay': float(random.choice([0, 0.15, 0.3])),
            'costOverrun': float(random.choice([0, 0.1, 0.4])), 'implementationCost': round(10 + 150_000 * chance(), 2),
            'successProbability': float(random.choice([1, 0.9, 0.6])),
        }
    if kind == 'turns often':
        v |= {
            'horizonYears': int(random.integers(4, 6)), 'annualDecay': float(random.choice([0.4, 0.6, 0.8])),
            'retrainEveryMonths': int(random.choice([12, 18, 24])), 'retrainingCost': round(5e4 + 4e5 * chance(), 2),
        }
    if kind == 'costs nothing':
        v |= dict.fromkeys([*COSTS, 'retrainEveryMonths'], 0)
    ranges = {}
    for key in DRIVERS:
        if key in CERTAIN or chance() < 0.4:
            continue
        low, high = sorted((round(0.8 * v[key], 4), round((1.1 + 0.4 * chance()) * v[key], 4)))
        most = BOUNDS[key][1]
        high = high if most is None else max(v[key], min(high, most))
        ranges[key] = [None if chance() < 0.1 else low, None if chance() < 0.1 else high]
    lines = [
        [round(amount / 2, 2), amount, 2 * amount, str(random.choice(['fixed', 'volume'])), str(random.choice(LEVELS))]
        for amount in (money(3000) for _ in range(random.integers(0, 4) if kind != 'costs nothing' else 0))
    ]
    return {
        'values': v,
        'ranges': ranges,
        'evidence': {key: str(random.choice(LEVELS)) for key in DRIVERS},
        'lines': lines,
        'choices': [
            str(random.choice(['linear', 's-curve'])), str(random.choice(['year-end', 'monthly'])), bool(chance() < 0.5)
        ],
        'adjust': False,
    }


def is_clear(expected):
    """Neither a tie that only an order decides, nor a figure that is the rest of two a thousand times as large."""
    swings = [abs(high - low) for _, low, high in expected['swings']]
    tied = any(a - b <= 1e-9 * swings[0] and b > 0 for a, b in zip(swings, swings[1:]))
    for figures, waterfall in expected['scenarios'].values():
        flowed = abs(waterfall['gross']) + figures['horizonCosts']
        for key in ('runRateNet', 'firstYearNet', 'horizonNet', 'netPresentValue'):
            tied |= 0 < abs(figures[key]) < 1e-3 * flowed
    return not tied


def digits(outcome):
    if not isinstance(outcome, float):
        return outcome
    short = float(f'{outcome:.13g}')
    return int(short) if short == int(short) and abs(short) < 1e15 else short


def row_of(case, expected):
    scenarios = expected['scenarios']
    return {
        'values': [digits(case['values'][key]) for key in DRIVERS],
        'ranges': case['ranges'],
        'evidence': [LEVELS.index(case['evidence'][key]) for key in DRIVERS],
        'lines': [[*line[:4], LEVELS.index(line[4])] for line in case['lines']],
        'choices': case['choices'],
        **{name: [digits(figure) for figure in scenarios[name][0].values()] for name in SCENARIOS},
        'waterfall': [digits(step) for step in scenarios['likely'][1].values()],
        'swings': [[key, digits(low), digits(high)] for key, low, high in expected['swings']],
        'breakEven': expected['breakEven'] and [digits(x) for x in expected['breakEven']],
        'stress': [[digits(x) for x in test] for test in expected['stress']],
    }


def main():
    random = numpy.random.default_rng(SEED)
    kinds = ['anything', 'pays', 'turns often', 'turns often', 'anything', 'pays', 'pays', 'costs nothing']
    rows = []
    while len(rows) < CASES:
        case = random_case(random, kinds[len(rows) % len(kinds)])
        case['adjust'] = case['choices'][2]
        expected = expected_of(case)
        if is_clear(expected):
            rows.append(row_of(case, expected))
    figures, waterfall = expected['scenarios']['likely']
    head = {
        'source': f'independentForecasts.py: numpy {numpy.__version__}, scipy {scipy.__version__}',
        'drivers': DRIVERS,
        'figures': list(figures),
        'waterfall': list(waterfall),
        'stresses': STRESSES,
    }
    text = json.dumps(head, indent=1)[:-2] + ',\n "cases": [\n'
    text += ',\n'.join(json.dumps(row, separators=(',', ':')) for row in rows) + '\n ]\n}\n'
    Path(__file__).with_suffix('.json').write_text(text)


main()
