"""Writes independentTracking.json beside this file: random tracked cases and the planted example, and all that follows.

Written from docs/tracking.md and not from the code: the ramp by quadrature, Shapley's parts by going through every order,
the common slope by a regression with a column for each stretch, quantiles and lines by scipy. Needs numpy and scipy; says
their versions in the file. With "rates" it simulates how often each alarm is raised, and prints that.

    python3 test/core/tracking/independentTracking.py
    python3 test/core/tracking/independentTracking.py rates [noise, 0.05 unless told]
"""
import json
import math
import sys
from itertools import permutations
from pathlib import Path

import numpy
import scipy
from scipy import stats
from scipy.integrate import quad

SEED = 20261122
CASES = 40

VALUES = [
    'hoursSavedPerWeek', 'weeksPerYear', 'loadedHourlyCost', 'revenueAcceleration', 'errorCostAvoided',
    'capacityFreed', 'strategicValue', 'toolCost', 'implementationCost', 'changeManagement', 'maintenance',
    'realisation', 'adoption', 'monthsToGoLive', 'rampMonths', 'annualDecay', 'retrainEveryMonths',
    'retrainingCost', 'costOverrun', 'discountRate', 'horizonYears',
]
BENEFITS = ['hours', 'revenue', 'errors', 'capacity']
COSTS = ['running', 'maintenance', 'retraining']
LINES = BENEFITS + COSTS
TOLD = ['hoursSaved', 'revenueAcceleration', 'errorCostAvoided', 'capacityValue', 'runningCost', 'maintenance', 'retraining']
ACTUAL = [*TOLD, 'oneOff', 'adoption', 'volume', 'quality']
CAUSES = ['adoption', 'volume', 'rate', 'timing', *COSTS, 'oneOff']
SCENARIOS = ['low', 'likely', 'high']
ALARMS = ['overrun', 'adoption', 'decay', 'benefit']
BETTER_LOWER = {
    'toolCost', 'implementationCost', 'changeManagement', 'maintenance', 'retrainingCost', 'monthsToGoLive',
    'rampMonths', 'annualDecay', 'costOverrun',
}
NOT_WITHIN, NO_COST, NO_MONTHS, NOT_YET = 'not within the horizon', 'no cost entered', 'no month counts yet', 'not yet'


# The plan


def values_in(case, scenario):
    found = {}
    for key, likely in case['values'].items():
        low, high = case['ranges'].get(key, (likely, likely))
        low_end = high if key in BETTER_LOWER else low
        high_end = low if key in BETTER_LOWER else high
        found[key] = {'low': low_end, 'likely': likely, 'high': high_end}[scenario]
    return found


def ramp_share(months, ramp):
    return 0.0 if months <= 0 else 1.0 if months >= ramp else months / ramp


def plan_of(v, requests):
    hours = v['hoursSavedPerWeek'] * v['weeksPerYear'] * v['loadedHourlyCost'] * v['realisation']
    year = [hours, v['revenueAcceleration'], v['errorCostAvoided'], v['capacityFreed'] * v['strategicValue']]
    over = 1 + v['costOverrun']
    live, ramp, every = v['monthsToGoLive'], v['rampMonths'], v['retrainEveryMonths']
    months = []
    for m in range(1, 12 * v['horizonYears'] + 1):
        edges = sorted({m - 1, m, *(x for x in (live, live + ramp) if m - 1 < x < m)})
        effect = math.fsum(
            quad(lambda x: ramp_share(x - live, ramp), a, b, epsabs=1e-13, epsrel=1e-13)[0] for a, b in zip(edges, edges[1:])
        )
        begun = max(0, m - 1 - live)
        age = math.fmod(begun, every) if every else begun
        left = (1 - v['annualDecay']) ** (age / 12)
        times = begun // every - max(0, begun - 1) // every if every else 0
        active = max(0, min(1, m - live))
        amounts = [x * v['adoption'] * effect * left / 12 for x in year]
        amounts += [v['toolCost'] * over * active / 12, v['maintenance'] * over * active / 12]
        amounts += [v['retrainingCost'] * over * times]
        months.append({
            **dict(zip(LINES, amounts)), 'adoption': v['adoption'] * effect,
            'volume': requests * effect if requests else None, 'discount': (1 + v['discountRate']) ** -math.ceil(m / 12),
        })
    one_off = (v['implementationCost'] + v['changeManagement']) * over
    return {'months': months, 'oneOff': one_off, 'retraining': v['retrainingCost'] * over}


benefit = lambda month: math.fsum(month[line] for line in BENEFITS)
recurring = lambda month: month['running'] + month['maintenance']


# Rows


def month_number(date, start):
    if len(date) != 10:
        return None
    year, month = (int(x) for x in date.split('-')[:2])
    return (year - int(start[:4])) * 12 + month - int(start[5:7]) + 1


def states_of(rows, start, plan):
    numbers = [month_number(row['month'], start) for row in rows]
    states = []
    for row, m in zip(rows, numbers):
        if m is None:
            states.append('no month')
        elif not 1 <= m <= len(plan['months']):
            states.append('outside')
        elif numbers.count(m) > 1:
            states.append('doubled')
        elif row['adoption'] is not None and row['adoption'] > 1:
            states.append('wrong figure')
        elif any(plan['months'][m - 1][line] and row[told] is None for line, told in zip(LINES, TOLD)):
            states.append('incomplete')
        else:
            states.append('counted')
    return states, numbers


# What follows


def shapley(plan, actual):
    """Parts of the difference of two products, by going through every order of the factors."""
    n = len(plan)
    parts = [0.0] * n
    for order in permutations(range(n)):
        now = list(plan)
        for i in order:
            before = math.prod(now)
            now[i] = actual[i]
            parts[i] += math.prod(now) - before
    return [part / math.factorial(n) for part in parts]


def causes_of(p, a, b):
    """Adoption, volume, rate, timing of a month."""
    planned = benefit(p)
    if planned == 0:
        return [0, 0, 0, b]
    told = lambda x, y: bool(x) and y is not None and (y > 0 or b == 0)
    factors = []
    if told(p['adoption'], a['adoption']):
        factors.append((p['adoption'], a['adoption']))
    else:
        factors.append((1, 1))
    use_plan, use = factors[0]
    if told(p['volume'], a['volume']):
        factors.append((p['volume'] / use_plan, a['volume'] / use if use else p['volume'] / use_plan))
    else:
        factors.append((1, 1))
    use_plan, use = math.prod(x for x, _ in factors), math.prod(y for _, y in factors)
    factors.append((planned / use_plan, b / use if use else planned / use_plan))
    return [*shapley([x for x, _ in factors], [y for _, y in factors]), 0]


def share_of(pairs, confidence):
    """Ratio of the sums, and its interval by the ratio estimator."""
    if not pairs:
        return None
    p, a = (numpy.array(x, dtype=float) for x in zip(*pairs))
    n, share = len(p), a.sum() / p.sum()
    if n < 3:
        return share, None, None
    error = math.sqrt(((a - share * p) ** 2).sum() / (n - 1) / n) / p.mean()
    margin = stats.t.ppf((1 + confidence) / 2, n - 1) * error
    return share, share - margin, share + margin


def payback(flows):
    sums = [math.fsum(flows[: i + 1]) for i in range(len(flows))]
    if sums[-1] < 0:
        return NOT_WITHIN
    for i in reversed(range(1, len(sums))):
        if sums[i - 1] < 0 <= sums[i]:
            return i - 1 - sums[i - 1] / (sums[i] - sums[i - 1])
    return 0


def drift_of(months, assumed):
    """Basis, months, stretches, decay with its interval, scatter, verdict, months needed, since."""
    live = next((m for m, (p, a) in months.items() if benefit(p) != 0 or (a and benefit(a) != 0)), 0)
    since, stretch, told = live, 0, []
    for m, (p, a) in months.items():
        if a is None:
            continue
        if a['retraining'] > 0 and m > since:
            since, stretch = m, stretch + 1
        told.append((m, stretch, benefit(a), {'volume': a['volume'], 'adoption': a['adoption'], 'planned adoption': p['adoption']}))
    for basis in ('volume', 'adoption', 'planned adoption'):
        points = [(m, s, math.log(b / use[basis])) for m, s, b, use in told if b > 0 and (use[basis] or 0) > 0]
        if len(points) >= 6:
            break
    groups = sorted({s for _, s, _ in points})
    df = len(points) - len(groups) - 1
    head = {'basis': basis, 'months': len(points), 'stretches': len(groups), 'since': since}
    x = numpy.array([m for m, *_ in points], dtype=float)
    spread = sum(
        ((lambda z: (z - z.mean()) ** 2)(numpy.array([m for m, s, _ in points if s == g], dtype=float))).sum() for g in groups
    ) if points else 0
    if df < 4 or spread == 0:
        return {**head, 'decay': None, 'scatter': None, 'verdict': 'too few data', 'needed': None}
    y = numpy.array([v for *_, v in points])
    design = numpy.column_stack([x, *(numpy.array([float(s == g) for _, s, _ in points]) for g in groups)])
    beta, *_ = numpy.linalg.lstsq(design, y, rcond=None)
    residual = y - design @ beta
    scatter = math.sqrt(residual @ residual / df)
    error = scatter * math.sqrt(numpy.linalg.inv(design.T @ design)[0, 0])
    margin = stats.t.ppf(0.995, df) * error
    low, likely, high = (1 - math.exp(12 * s) for s in (beta[0] + margin, beta[0], beta[0] - margin))
    if low > assumed + 0.01:
        verdict = 'faster than assumed'
    elif high < assumed - 0.01:
        verdict = 'slower than assumed'
    elif assumed > 0.01:
        verdict = 'as assumed' if 0 < low and high < 2 * assumed else 'too few data'
    else:
        verdict = 'no drift' if -0.15 < low and high < 0.15 else 'too few data'
    seek = abs(math.log(1 - (assumed if assumed > 0.01 else 0.15))) / 12
    needed = next(
        (
            n for n in range(3, 61)
            if seek / (scatter / math.sqrt(((numpy.arange(n) - (n - 1) / 2) ** 2).sum()))
            >= stats.t.ppf(0.995, n - 2) + stats.t.ppf(0.8, n - 2)
        ),
        'more than 60',
    )
    return {**head, 'decay': [low, likely, high], 'scatter': scatter, 'verdict': verdict, 'needed': needed}


def expected_of(case, plans=None):
    start, window, rows = case['start'], case['window'], case['rows']
    plans = plans or {name: plan_of(values_in(case, name), case['requests']) for name in SCENARIOS}
    plan, v = plans['likely'], case['values']
    states, numbers = states_of(rows, start, plan)
    hour = v['realisation'] * v['loadedHourlyCost']
    counted = {}
    for row, state, m in zip(rows, states, numbers):
        if state == 'counted':
            lines = {line: row[told] or 0 for line, told in zip(LINES, TOLD)}
            lines['hours'] *= hour
            counted[m] = {**lines, **{key: row[key] for key in ('adoption', 'volume', 'oneOff')}}
    last = max(counted, default=0)
    months = {m: (p, counted.get(m)) for m, p in enumerate(plan['months'], 1)}
    told = [(p, a) for p, a in months.values() if a]
    missing = sum(a is None and m <= last and any(p[line] for line in LINES) for m, (p, a) in months.items())

    one_offs = [a['oneOff'] for _, a in told if a['oneOff'] is not None]
    estimated = not one_offs and not case['complete']
    spent = plan['oneOff'] if estimated else math.fsum(one_offs)
    to_come = 0 if estimated or case['complete'] else max(0, plan['oneOff'] - spent)

    causes = [math.fsum(part) for part in zip(*(causes_of(p, a, benefit(a)) for p, a in told))] or [0] * 4
    causes += [math.fsum(p[line] - a[line] for p, a in told) for line in COSTS]
    causes += [plan['oneOff'] - to_come - spent]
    got, meant = math.fsum(benefit(a) for _, a in told), math.fsum(benefit(p) for p, _ in told)
    paid = spent + math.fsum(recurring(a) + a['retraining'] for _, a in told)
    due = plan['oneOff'] - to_come + math.fsum(recurring(p) + p['retraining'] for p, _ in told)

    window_of = lambda of, size=window: [(m, of(p), of(a)) for m, (p, a) in months.items() if a and of(p) > 0][-size:]
    seen = {'benefit': window_of(benefit), 'recurring': window_of(recurring)}
    shares = {name: share_of([(p, a) for _, p, a in pairs], 0.8) for name, pairs in seen.items()}
    ranged = len(seen['benefit']) >= 3
    trend = case['method'] == 'recent trend' and ranged

    def ahead(name, m):
        """Low, likely and high share of the plan in a month to come."""
        pairs, share = seen[name], shares[name]
        if trend and len(pairs) >= 3:
            x = numpy.array([n - last for n, *_ in pairs], dtype=float)
            y = numpy.array([a / p for _, p, a in pairs])
            fit = stats.linregress(x, y)
            n, at = len(x), min(m - last, len(x))
            residual = y - fit.intercept - fit.slope * x
            s = math.sqrt((residual @ residual) / (n - 2))
            margin = stats.t.ppf(0.9, n - 2) * s * math.sqrt(1 / n + (at - x.mean()) ** 2 / ((x - x.mean()) ** 2).sum())
            middle = fit.intercept + fit.slope * at
            return [min(2, max(0, z)) for z in (middle - margin, middle, middle + margin)]
        if share is None:
            return [1, 1, 1]
        return [share[0] if share[1] is None else share[1], share[0], share[0] if share[2] is None else share[2]]

    def track(scenario):
        flows = [(0, 0, 0, spent if estimated else 0)]
        for m, (p, a) in months.items():
            if a:
                flows.append((benefit(a), recurring(a), a['retraining'], a['oneOff'] or 0))
                continue
            p = p if ranged else plans[scenario]['months'][m - 1]
            end = SCENARIOS.index(scenario) if ranged else 1
            if m > last:
                b, c = ahead('benefit', m)[end], ahead('recurring', m)[2 - end]
            else:
                b, c = (shares[name][0] if shares[name] else 1 for name in ('benefit', 'recurring'))
            flows.append((benefit(p) * b, recurring(p) * c, p['retraining'], to_come if m == last + 1 else 0))
        nets = [b - math.fsum(costs) for b, *costs in flows]
        discounts = [1, *(p['discount'] for p in plan['months'])]
        costs = math.fsum(x for _, *each in flows for x in each)
        return {
            'net': math.fsum(nets), 'roi': math.fsum(nets) / costs if costs else NO_COST, 'payback': payback(nets),
            'presentValue': math.fsum(x * d for x, d in zip(nets, discounts)), 'flows': flows, 'nets': nets,
        }

    tracks = {scenario: track(scenario) for scenario in SCENARIOS}
    drift = drift_of(months, v['annualDecay'])

    retraining = None
    if drift['decay'] and drift['decay'][0] > 0:
        planned = next((m for m, (p, _) in months.items() if m > last and p['retraining'] > 0), math.inf)
        helped = [m for m in months if last < m <= last + 12 and m < planned]
        if helped and planned > last + 1:
            whole = math.fsum(tracks['likely']['flows'][m][0] for m in helped)
            years = (last + 1 - drift['since']) / 12
            retraining = [whole / (1 - d) ** years - whole - plan['retraining'] for d in drift['decay']]

    alarms = []
    all_costs = window_of(recurring, 10**6)
    above = lambda share: bool(share) and share[1] is not None and share[0] > 1.1 and share[1] > 1
    to_date, latest = (share_of([(p, a) for _, p, a in pairs], 0.99) for pairs in (all_costs, seen['recurring']))
    if above(latest) or (above(to_date) and all(a > p for _, p, a in all_costs[-3:])):
        alarms.append('overrun')
    below = lambda share: bool(share) and share[2] is not None and share[0] < 0.9 and share[2] < 1
    use = [(p['adoption'], a['adoption']) for p, a in told if a['adoption'] is not None and p['adoption'] > 0][-window:]
    if below(share_of(use, 0.99)):
        alarms.append('adoption')
    if drift['verdict'] == 'faster than assumed':
        alarms.append('decay')
    if below(share_of([(p, a) for _, p, a in seen['benefit']], 0.99)):
        alarms.append('benefit')

    so_far = payback(tracks['likely']['nets'][: last + 1])
    per_track = lambda key: [tracks[scenario][key] for scenario in SCENARIOS]
    share_figure = lambda share: NO_MONTHS if share is None else [share[1] if share[1] is not None else share[0], share[0], share[2] if share[2] is not None else share[0]]
    told_only = lambda x: x if told else NO_MONTHS
    return {
        'states': states,
        'causes': causes,
        'figures': {
            'monthsTold': len(told), 'monthsMissing': missing, 'benefitToDate': told_only(got),
            'plannedBenefitToDate': told_only(meant), 'costToDate': told_only(paid), 'plannedCostToDate': told_only(due),
            'netToDate': told_only(got - paid), 'variance': told_only(math.fsum(causes)),
            'realisedRoi': told_only((got - paid) / paid if paid else NO_COST),
            'plannedRoiToDate': told_only((meant - due) / due if due else NO_COST),
            'paidBack': told_only(NOT_YET if so_far == NOT_WITHIN else so_far),
            'benefitShare': share_figure(shares['benefit']), 'recurringShare': share_figure(shares['recurring']),
            'forecastNet': per_track('net'), 'forecastRoi': per_track('roi'),
            'forecastPresentValue': per_track('presentValue'), 'forecastPayback': per_track('payback'),
        },
        'drift': drift,
        'retraining': retraining,
        'alarms': alarms,
    }


# The example: a seeded assistant over 24 months, with and without what is planted


class Xoshiro128:
    """xoshiro128** 1.1 of Blackman and Vigna, its state by SplitMix64."""

    def __init__(self, seed):
        mask = 2**64 - 1
        words = []
        for step in (1, 2):
            z = (seed + step * 0x9E3779B97F4A7C15) & mask
            z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
            z ^= z >> 31
            words += [z & 0xFFFFFFFF, z >> 32]
        self.s = words

    def draw(self):
        s, m = self.s, 0xFFFFFFFF
        rotl = lambda x, k: ((x << k) | (x >> (32 - k))) & m
        result = rotl((s[1] * 5) & m, 7) * 9 & m
        t = (s[1] << 9) & m
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotl(s[3], 11)
        return result


EXAMPLE = {
    'hoursSavedPerWeek': 420, 'weeksPerYear': 46, 'loadedHourlyCost': 44, 'revenueAcceleration': 0,
    'errorCostAvoided': 48_000, 'capacityFreed': 0, 'strategicValue': 0, 'toolCost': 96_000,
    'implementationCost': 110_000, 'changeManagement': 40_000, 'maintenance': 24_000, 'realisation': 0.6,
    'adoption': 0.8, 'monthsToGoLive': 3, 'rampMonths': 6, 'annualDecay': 0.15, 'retrainEveryMonths': 0,
    'retrainingCost': 15_000, 'costOverrun': 0, 'discountRate': 0.1, 'horizonYears': 3,
}
EXAMPLE_REQUESTS = 30_000
EXAMPLE_MONTHS = 24
PLANTED = {'decay': 0.3, 'overrun': 0.25, 'adoption': 0.8}
NOISE = 0.05


def example_rows(seed, planted, plan, noise=NOISE, v=EXAMPLE):
    """24 months of the plan with noise; planted: faster decay, dearer running, fewer people."""
    random = Xoshiro128(seed)
    hour = v['realisation'] * v['loadedHourlyCost']
    noisy = lambda x: x * (1 + noise * math.sqrt(3) * (2 * random.draw() / 2**32 - 1))
    cents = lambda x: math.floor(100 * x + 0.5) / 100
    rows = []
    for m in range(1, EXAMPLE_MONTHS + 1):
        p = plan['months'][m - 1]
        people = PLANTED['adoption'] if planted else 1
        years = max(0, m - 1 - v['monthsToGoLive']) / 12
        kept = ((1 - PLANTED['decay']) / (1 - v['annualDecay'])) ** years if planted else 1
        dearer = 1 + PLANTED['overrun'] if planted else 1
        used, each, rate, cost, kept_up = (noisy(x) for x in (people, 1, kept, dearer, 1))
        live = m > v['monthsToGoLive']
        rows.append({
            'month': f'{2025 + (m - 1) // 12}-{(m - 1) % 12 + 1:02d}-01',
            'hoursSaved': cents(p['hours'] / hour * used * each * rate) if live else None,
            'revenueAcceleration': None,
            'errorCostAvoided': cents(p['errors'] * used * each * rate) if live else None,
            'capacityValue': None,
            'runningCost': cents(p['running'] * cost) if live else None,
            'maintenance': cents(p['maintenance'] * kept_up) if live else None,
            'retraining': 0 if live else None,
            'oneOff': {1: 50_000, 2: 50_000, 3: 50_000}.get(m),
            'adoption': math.floor(1000 * p['adoption'] * used + 0.5) / 1000 if live else None,
            'volume': math.floor(p['volume'] * used * each + 0.5) if live else None,
            'quality': None,
        })
    return rows


def example_case(seed, planted, plan, noise=NOISE):
    return {
        'values': EXAMPLE, 'ranges': {}, 'requests': EXAMPLE_REQUESTS, 'start': '2025-01-01', 'window': 6,
        'method': 'scaled plan', 'complete': False, 'rows': example_rows(seed, planted, plan, noise),
    }


def rates(noise, seeds=1000):
    """How often each alarm is raised at month 24 and in any of the 24 months, and in which month first (median)."""
    plan = plan_of(EXAMPLE, EXAMPLE_REQUESTS)
    plans = dict.fromkeys(SCENARIOS, plan)
    for planted in (False, True):
        at_end, first = {key: 0 for key in [*ALARMS, 'any']}, {key: [] for key in [*ALARMS, 'any']}
        for seed in range(seeds):
            case = example_case(seed, planted, plan, noise)
            found = {}
            for months in range(1, EXAMPLE_MONTHS + 1):
                alarms = expected_of({**case, 'rows': case['rows'][:months]}, plans)['alarms']
                raised = [*alarms, *(['any'] if alarms else [])]
                for key in raised:
                    found.setdefault(key, months)
            for key in raised:
                at_end[key] += 1
            for key, months in found.items():
                first[key].append(months)
        for key in first:
            median = numpy.median(first[key]) if first[key] else '-'
            print('planted' if planted else 'control', key, at_end[key], len(first[key]), 'first', median)


# Random cases


def random_case(random, kind):
    chance = random.random
    pick = lambda *options: options[random.integers(len(options))]
    v = {
        'hoursSavedPerWeek': round(100 + 300 * chance(), 1), 'weeksPerYear': 46,
        'loadedHourlyCost': round(30 + 60 * chance(), 1), 'revenueAcceleration': pick(0, round(60_000 * chance(), 2)),
        'errorCostAvoided': pick(0, round(40_000 * chance(), 2), -round(10_000 * chance(), 2)),
        'capacityFreed': pick(0, 600), 'strategicValue': 25, 'toolCost': round(20_000 + 60_000 * chance(), 2),
        'implementationCost': pick(0, round(150_000 * chance(), 2)), 'changeManagement': pick(0, 30_000),
        'maintenance': pick(0, 12_000), 'realisation': round(0.4 + 0.6 * chance(), 2),
        'adoption': round(0.5 + 0.5 * chance(), 2), 'monthsToGoLive': pick(0, 2, 3, 3.25), 'rampMonths': pick(0, 3, 6.5),
        'annualDecay': pick(0, 0.15, 0.3), 'retrainEveryMonths': pick(0, 0, 9, 12), 'retrainingCost': pick(0, 18_000),
        'costOverrun': pick(0, 0.1), 'discountRate': 0.1, 'horizonYears': int(random.integers(1, 6)),
    }
    ranges = {}
    for key in ('hoursSavedPerWeek', 'toolCost', 'adoption', 'annualDecay'):
        if chance() < 0.6:
            high = round(v[key] * 1.2, 4)
            ranges[key] = [round(v[key] * 0.8, 4), min(1, high) if key in ('adoption', 'annualDecay') else high]
    requests = pick(0, 20_000)
    plan = plan_of(v, requests)
    hour = v['realisation'] * v['loadedHourlyCost']
    lasting = int(random.integers(6, min(30, 12 * v['horizonYears']) + 1))
    told = {key: chance() < 0.7 for key in ('adoption', 'volume')}
    noise = lambda x: x * random.lognormal(0, 0.04)
    dearer, less, worn = pick(1, 1.2), pick(1, 0.75), pick(0, 0, 0.02)
    rows = []
    first = 2025 * 12 + 3
    for m in range(1, (0 if kind == 'none' else min(lasting, 3) if kind == 'few' else lasting) + 1):
        p = plan['months'][m - 1]
        used, each, rate = noise(less), noise(1), noise(math.exp(-worn * m))
        money = lambda x: round(x, 2)
        row = {
            'month': f'{(first + m - 1) // 12}-{(first + m - 1) % 12 + 1:02d}-{int(random.integers(1, 29)):02d}',
            'hoursSaved': money(p['hours'] / hour * used * each * rate),
            'revenueAcceleration': money(p['revenue'] * used * rate) if p['revenue'] or chance() < 0.5 else None,
            'errorCostAvoided': money(p['errors'] * used * rate) if p['errors'] or chance() < 0.5 else None,
            'capacityValue': money(p['capacity'] * used * rate) if p['capacity'] or chance() < 0.5 else None,
            'runningCost': money(noise(p['running'] * dearer)), 'maintenance': money(noise(p['maintenance'])),
            'retraining': money(p['retraining']) if chance() < 0.8 else 0,
            'oneOff': pick(None, 0, money(plan['oneOff'] * chance() / 4)) if kind != 'no one-off' else None,
            'adoption': round(min(1, p['adoption'] * used), 4) if told['adoption'] and chance() < 0.9 else None,
            'volume': round(p['volume'] * used * each) if told['volume'] and p['volume'] is not None and chance() < 0.9 else None,
            'quality': None,
        }
        if kind == 'messy':
            fate = chance()
            if fate < 0.08:
                continue
            if fate < 0.16:
                row['runningCost'] = None
            elif fate < 0.2:
                row['adoption'] = 1.2
            elif fate < 0.26:
                rows.append({**row, 'hoursSaved': 1})
            elif fate < 0.3:
                rows.append({**row, 'month': pick('soon', '2024-12-01', '2031-12-01')})
            elif fate < 0.36:
                row |= {'hoursSaved': 0, 'adoption': 0, 'volume': 0}
        rows.append(row)
    random.shuffle(rows)
    return {
        'values': v, 'ranges': ranges, 'requests': requests, 'start': '2025-04-01', 'window': int(pick(3, 6, 6, 12)),
        'method': str(pick('scaled plan', 'recent trend')), 'complete': bool(chance() < 0.3), 'rows': rows,
    }


def digits(x):
    if isinstance(x, dict):
        return {key: digits(each) for key, each in x.items()}
    if isinstance(x, (list, tuple)):
        return [digits(each) for each in x]
    if isinstance(x, (bool, str, int)) or x is None:
        return x
    short = float(f'{x:.13g}')
    return int(short) if short == int(short) and abs(short) < 1e15 else short


def row_of(case):
    rows = [[row['month'], *(row[key] for key in ACTUAL)] for row in case['rows']]
    return digits({**case, 'values': [case['values'][key] for key in VALUES], 'rows': rows, 'expected': expected_of(case)})


def main():
    random = numpy.random.default_rng(SEED)
    kinds = ['plain', 'messy', 'plain', 'few', 'messy', 'no one-off', 'plain', 'messy', 'plain', 'none']
    cases = [random_case(random, kinds[i % len(kinds)]) for i in range(CASES)]
    plan = plan_of(EXAMPLE, EXAMPLE_REQUESTS)
    head = {
        'source': f'independentTracking.py: numpy {numpy.__version__}, scipy {scipy.__version__}',
        'values': VALUES,
        'actual': ACTUAL,
        'causes': CAUSES,
    }
    text = json.dumps(head, indent=1)[:-2] + ',\n "cases": [\n'
    line = lambda case: json.dumps(row_of(case), separators=(',', ':'))
    text += ',\n'.join(map(line, cases)) + '\n ],\n'
    text += f' "planted": {line(example_case(7, True, plan))},\n "control": {line(example_case(7, False, plan))}\n}}\n'
    Path(__file__).with_suffix('.json').write_text(text)


rates(float(sys.argv[2]) if sys.argv[2:] else NOISE) if sys.argv[1:2] == ['rates'] else main()
