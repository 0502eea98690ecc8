"""Expected values of native functions, from the Python standard library only.

Writes expected.json beside this file: run `python3 test/workbench/host/native/expected.py`.
Each case is [name, formula, expected]; the formulas read the sheet Data, whose cells the JSON holds too.
"""
import json
import math
import os
import statistics as st
from datetime import date

x = [12.5, 15.1, 9.8, 22.4, 18.0, 14.7, 16.3, 11.9, 20.2, 13.6]
y = [14.0, 17.9, 12.1, 19.5, 21.3, 16.8, 18.4, 15.5, 23.7, 14.9]
cat = list('abacbacbab')
flow = [-10000, 2750, 4250, 3250, 2750, 1500]
dates = [date(2024, 1, 1), date(2024, 3, 1), date(2024, 10, 30), date(2025, 2, 15), date(2025, 4, 1), date(2026, 4, 1)]
serial = lambda d: (d - date(1899, 12, 30)).days
ds = [serial(d) for d in dates]
n = len(x)

def integrate(f, a, b, steps=20000):
    h = (b - a) / steps
    return h / 3 * (f(a) + f(b) + 4 * math.fsum(f(a + (2 * i - 1) * h) for i in range(1, steps // 2 + 1)) + 2 * math.fsum(f(a + 2 * i * h) for i in range(1, steps // 2)))
def t_pdf(t, v): return math.exp(math.lgamma((v + 1) / 2) - math.lgamma(v / 2)) / math.sqrt(v * math.pi) * (1 + t * t / v) ** (-(v + 1) / 2)
def t_cdf(t, v): return 0.5 + integrate(lambda u: t_pdf(u, v), 0, t)
def t_2t(t, v): return 2 * (1 - t_cdf(abs(t), v))
def bisect(f, lo, hi):
    for _ in range(200):
        m = (lo + hi) / 2
        if (f(lo) < 0) == (f(m) < 0): lo = m
        else: hi = m
    return (lo + hi) / 2
t_inv_2t = lambda p, v: bisect(lambda t: t_2t(t, v) - p, 0, 60)
phi = lambda z: 0.5 * math.erfc(-z / math.sqrt(2))
nd = st.NormalDist()
npv = lambda r, c: math.fsum(v / (1 + r) ** (i + 1) for i, v in enumerate(c))
def welch(a, b):
    va, vb = st.variance(a) / len(a), st.variance(b) / len(b)
    return (st.mean(a) - st.mean(b)) / math.sqrt(va + vb), (va + vb) ** 2 / (va ** 2 / (len(a) - 1) + vb ** 2 / (len(b) - 1))
def pooled(a, b):
    v = len(a) + len(b) - 2
    s = ((len(a) - 1) * st.variance(a) + (len(b) - 1) * st.variance(b)) / v
    return (st.mean(a) - st.mean(b)) / math.sqrt(s * (1 / len(a) + 1 / len(b))), v
def pct_inc(a, p):
    s = sorted(a); k = p * (len(s) - 1); i = int(k)
    return s[i] + (k - i) * (s[min(i + 1, len(s) - 1)] - s[i])
def pct_exc(a, p):
    s = sorted(a); k = p * (len(s) + 1) - 1; i = int(k)
    return s[i] + (k - i) * (s[i + 1] - s[i])
def pmt(r, k, pv, fv=0, due=0): return -(pv * (1 + r) ** k + fv) * r / (((1 + r) ** k - 1) * (1 + r * due))
irr = bisect(lambda r: npv(r, flow), -0.9, 1)
xnpv = lambda r: math.fsum(v / (1 + r) ** ((d - ds[0]) / 365) for v, d in zip(flow, ds))
pos, neg = [max(v, 0) for v in flow], [min(v, 0) for v in flow]
k = len(flow)
mirr = (-npv(0.12, pos) * 1.12 ** k / (npv(0.1, neg) * 1.1)) ** (1 / (k - 1)) - 1
mx, my = st.mean(x), st.mean(y)
sxx, sxy, syy = sum((a - mx) ** 2 for a in x), sum((a - mx) * (b - my) for a, b in zip(x, y)), sum((b - my) ** 2 for b in y)
slope, corr = sxy / sxx, sxy / math.sqrt(sxx * syy)
t3, v3 = welch(x, y); t2, v2 = pooled(x, y)
dd = [a - b for a, b in zip(x, y)]
t1 = st.mean(dd) / (st.stdev(dd) / math.sqrt(n))
sel = lambda c: [a for a, b in zip(x, cat) if b == c]
chi_sf = lambda q, v: 1 - integrate(lambda u: u ** (v / 2 - 1) * math.exp(-u / 2) / (2 ** (v / 2) * math.gamma(v / 2)), 0, q)
f_sf_2_7 = (1 + 2 * 3.5 / 7) ** (-3.5)  # closed form for 2 numerator degrees of freedom
X, Y, C, F, D = 'Data!A2:A11', 'Data!B2:B11', 'Data!C2:C11', 'Data!D2:D7', 'Data!E2:E7'
cases = []
def add(name, formula, expected): cases.append([name, '=' + formula, expected])

add('SUM', f'SUM({X})', math.fsum(x))
add('AVERAGE', f'AVERAGE({X})', mx)
add('MEDIAN', f'MEDIAN({X})', st.median(x))
add('STDEV.S', f'STDEV.S({X})', st.stdev(x))
add('STDEV.P', f'STDEV.P({X})', st.pstdev(x))
add('VAR.S', f'VAR.S({X})', st.variance(x))
add('VAR.P', f'VAR.P({X})', st.pvariance(x))
add('VAR.S large mean', 'VAR.S(1000000001,1000000002,1000000003)', 1.0)
add('COUNT', f'COUNT({X},{C})', 10)
add('COUNTA', f'COUNTA({C})', 10)
add('COUNTIF', f'COUNTIF({C},"a")', cat.count('a'))
add('COUNTIF >', f'COUNTIF({X},">15")', sum(v > 15 for v in x))
add('COUNTIFS', f'COUNTIFS({C},"b",{X},">=14")', sum(c == 'b' and v >= 14 for c, v in zip(cat, x)))
add('COUNTBLANK', 'COUNTBLANK(Data!A1:A15)', 4)
add('SUMIFS', f'SUMIFS({X},{C},"a",{Y},"<16")', math.fsum(v for v, c, w in zip(x, cat, y) if c == 'a' and w < 16))
add('SUMIF', f'SUMIF({C},"c",{X})', math.fsum(sel('c')))
add('AVERAGEIFS', f'AVERAGEIFS({X},{C},"a")', st.mean(sel('a')))
add('AVERAGEIF', f'AVERAGEIF({C},"b",{X})', st.mean(sel('b')))
add('MAXIFS', f'MAXIFS({X},{C},"a")', max(sel('a')))
add('MINIFS', f'MINIFS({X},{C},"a")', min(sel('a')))
add('T.TEST paired', f'T.TEST({X},{Y},2,1)', t_2t(t1, n - 1))
add('T.TEST 2', f'T.TEST({X},{Y},2,2)', t_2t(t2, v2))
add('T.TEST 3', f'T.TEST({X},{Y},2,3)', t_2t(t3, v3))
add('T.TEST 3 one tail', f'T.TEST({X},{Y},1,3)', t_2t(t3, v3) / 2)
add('T.TEST 3 unequal n', 'T.TEST(Data!A2:A8,Data!B2:B11,2,3)', t_2t(*welch(x[:7], y)))
add('T.INV.2T', 'T.INV.2T(0.05,9)', t_inv_2t(0.05, 9))
add('T.INV', 'T.INV(0.975,9)', t_inv_2t(0.05, 9))
add('T.DIST.2T', 'T.DIST.2T(2.1,12)', t_2t(2.1, 12))
add('T.DIST', 'T.DIST(1.3,7,TRUE)', t_cdf(1.3, 7))
add('T.DIST.RT', 'T.DIST.RT(1.3,7)', 1 - t_cdf(1.3, 7))
add('T.INV.2T df=1', 'T.INV.2T(0.01,1)', math.tan(math.pi / 2 * 0.99))
add('NORM.S.DIST', 'NORM.S.DIST(1.96,TRUE)', phi(1.96))
add('NORM.S.DIST pdf', 'NORM.S.DIST(0.5,FALSE)', nd.pdf(0.5))
add('NORM.S.INV', 'NORM.S.INV(0.975)', nd.inv_cdf(0.975))
add('NORM.DIST', 'NORM.DIST(42,40,1.5,TRUE)', phi(2 / 1.5))
add('NORM.INV', 'NORM.INV(0.9,40,1.5)', 40 + 1.5 * nd.inv_cdf(0.9))
add('NORM.S.DIST tail', 'NORM.S.DIST(-6,TRUE)', phi(-6))
add('CONFIDENCE.T', f'CONFIDENCE.T(0.05,STDEV.S({X}),COUNT({X}))', t_inv_2t(0.05, n - 1) * st.stdev(x) / math.sqrt(n))
add('CONFIDENCE.NORM', 'CONFIDENCE.NORM(0.05,2.5,50)', nd.inv_cdf(0.975) * 2.5 / math.sqrt(50))
add('NPV', f'NPV(0.1,Data!D3:D7)+Data!D2', npv(0.1, flow[1:]) + flow[0])
add('IRR', f'IRR({F})', irr)
add('IRR guess', f'IRR({F},0.3)', irr)
add('XIRR', f'XIRR({F},{D})', bisect(xnpv, -0.9, 2))
add('XNPV', f'XNPV(0.09,{F},{D})', xnpv(0.09))
add('MIRR', f'MIRR({F},0.1,0.12)', mirr)
add('IRR multi-sign', 'IRR({-100,230,-132})', None)
add('IRR none', 'IRR({100,200,300})', '#NUM!')
add('PMT', 'PMT(0.05/12,36,-10000)', pmt(0.05 / 12, 36, -10000))
add('PMT due', 'PMT(0.08,10,1000,500,1)', pmt(0.08, 10, 1000, 500, 1))
add('NPER', 'NPER(0.01,-100,1000)', -math.log(1 - 1000 * 0.01 / 100) / math.log(1.01))
add('PV', 'PV(0.08,20,-500)', 500 * (1 - 1.08 ** -20) / 0.08)
add('FV', 'FV(0.06/12,10,-200,-500,1)', 200 * 1.005 * (1.005 ** 10 - 1) / 0.005 + 500 * 1.005 ** 10)
add('RATE', 'RATE(48,-200,8000)', bisect(lambda r: pmt(r, 48, 8000) + 200, 0.0001, 0.1))
add('IPMT', 'IPMT(0.1/12,1,36,8000)', -8000 * 0.1 / 12)
add('PPMT', 'PPMT(0.1/12,1,24,2000)', pmt(0.1 / 12, 24, 2000) + 2000 * 0.1 / 12)
add('SLN', 'SLN(30000,7500,10)', 2250)
add('DDB', 'DDB(2400,300,10,2)', 2400 * 0.2 * 0.8)
add('EFFECT', 'EFFECT(0.0525,4)', (1 + 0.0525 / 4) ** 4 - 1)
add('RRI', 'RRI(96,10000,11000)', 1.1 ** (1 / 96) - 1)
add('INDEX', f'INDEX({X},3)', 9.8)
add('INDEX row col', 'INDEX(Data!A2:C11,4,3)', cat[3])
add('INDEX whole column', 'SUM(INDEX(Data!A2:B11,0,2))', math.fsum(y))
add('MATCH exact', f'MATCH(18,{X},0)', 5)
add('MATCH approx', 'MATCH(45400,Data!E2:E7,1)', 2)
add('MATCH text', f'MATCH("c",{C},0)', 4)
add('MATCH missing', f'MATCH(99,{X},0)', '#N/A')
add('INDEX/MATCH', f'INDEX({Y},MATCH(MAX({X}),{X},0))', 19.5)
add('XLOOKUP', f'XLOOKUP("c",{C},{Y})', 19.5)
add('XLOOKUP missing', f'XLOOKUP("z",{C},{Y},"none")', 'none')
add('XLOOKUP next larger', f'XLOOKUP(15,{X},{Y},,1)', 17.9)
add('VLOOKUP', 'VLOOKUP(18,Data!A2:B11,2,FALSE)', 21.3)
add('XMATCH', f'XMATCH("c",{C})', 4)
add('LET', f'LET(m,AVERAGE({X}),s,STDEV.S({X}),m/s)', mx / st.stdev(x))
add('LAMBDA inline', 'LAMBDA(a,b,a*b+1)(3,4)', 13)
add('LAMBDA in a name', 'ROIFN(100,150)', 0.5)
add('LAMBDA name calling native', 'NPVFN(0.1,Data!D3:D7)', npv(0.1, flow[1:]))
add('LAMBDA optional', 'LAMBDA(a,[b],IF(ISOMITTED(b),a,a+b))(3)', 3)
add('name of a constant', 'TaxRate*100', 21)
add('name of a range', 'SUM(Flows)', sum(flow))
add('name', 'GrowthRate+1', 1.1)
add('TEXTJOIN TRUE', 'TEXTJOIN("-",TRUE,"a",TRUE)', 'a-TRUE')
add('IFERROR', 'IFERROR(1/0,"x")', 'x')
add('IFNA', 'IFNA(MATCH(99,Data!A2:A11,0),-1)', -1)
add('IFS', 'IFS(FALSE,1,TRUE,2)', 2)
add('SWITCH', 'SWITCH(3,1,"a",3,"c","d")', 'c')
add('AND/OR/NOT', 'IF(AND(TRUE,OR(FALSE,NOT(FALSE))),1,0)', 1)
add('ROUND', 'ROUND(2.675,2)', 2.68)
add('ROUND half away', 'ROUND(-2.5,0)', -3)
add('ROUND negative digits', 'ROUND(1234.5,-2)', 1200)
add('ROUNDUP', 'ROUNDUP(3.14159,3)', 3.142)
add('ROUNDDOWN', 'ROUNDDOWN(-3.99,1)', -3.9)
add('MROUND', 'MROUND(10,3)', 9)
add('CEILING.MATH', 'CEILING.MATH(-5.5,2)', -4)
add('MOD', 'MOD(-3,2)', 1)
add('INT', 'INT(-2.1)', -3)
add('0.1+0.2', '0.1+0.2', 0.1 + 0.2)
add('power', '-2^2', 4)
add('percent', '50%*3', 1.5)
add('1E-20 scale', '1E-20*3', 3e-20)
add('TEXT money', 'TEXT(-1234.567,"$#,##0.00;($#,##0.00)")', '($1,234.57)')
add('TEXT pct', 'TEXT(0.12345,"0.0%")', '12.3%')
add('TEXT date', 'TEXT(45292,"yyyy-mm-dd")', '2024-01-01')
add('TEXT mmm', 'TEXT(45366,"d mmm yyyy")', '15 Mar 2024')
add('TEXT thousands', 'TEXT(1234567,"#,##0,K")', '1,235K')
add('TEXT sci', 'TEXT(12345,"0.00E+00")', '1.23E+04')
add('TEXT 000', 'TEXT(7,"000")', '007')
add('TEXTJOIN', f'TEXTJOIN("-",TRUE,{C})', '-'.join(cat))
add('CONCAT', 'CONCAT("a",1,TRUE)', 'a1TRUE')
add('FIXED', 'FIXED(1234.567,1)', '1,234.6')
add('VALUE', 'VALUE("1,234.5")', 1234.5)
add('&', '"n="&0.1', 'n=0.1')
add('EDATE', 'EDATE(DATE(2024,1,31),1)', serial(date(2024, 2, 29)))
add('EOMONTH', 'EOMONTH(DATE(2024,1,15),1)', serial(date(2024, 2, 29)))
add('DATE', 'DATE(2024,2,29)', serial(date(2024, 2, 29)))
add('YEARFRAC 0', 'YEARFRAC(DATE(2024,1,1),DATE(2024,7,30),0)', 209 / 360)
add('YEARFRAC 1', 'YEARFRAC(DATE(2024,1,1),DATE(2024,7,30),1)', 211 / 366)
add('DATEDIF', 'DATEDIF(DATE(2023,1,15),DATE(2024,3,10),"m")', 13)
add('DAYS', 'DAYS(DATE(2024,3,1),DATE(2024,1,1))', 60)
add('NETWORKDAYS', 'NETWORKDAYS(DATE(2024,1,1),DATE(2024,1,31))', 23)
add('WORKDAY', 'WORKDAY(DATE(2024,1,1),10)', serial(date(2024, 1, 15)))
add('WEEKDAY', 'WEEKDAY(DATE(2024,1,1),2)', 1)
add('PERCENTILE.INC', f'PERCENTILE.INC({X},0.9)', pct_inc(x, 0.9))
add('PERCENTILE.EXC', f'PERCENTILE.EXC({X},0.9)', pct_exc(x, 0.9))
add('QUARTILE.INC', f'QUARTILE.INC({X},1)', pct_inc(x, 0.25))
add('QUARTILE.EXC', f'QUARTILE.EXC({X},3)', pct_exc(x, 0.75))
add('PERCENTRANK.INC', f'PERCENTRANK.INC({X},18)', math.floor(sum(v < 18 for v in x) / 9 * 1000) / 1000)
add('RANK', f'RANK(18,{X})', sorted(x, reverse=True).index(18) + 1)
add('RANK.EQ asc', f'RANK.EQ(18,{X},1)', sorted(x).index(18) + 1)
add('RANK.AVG', f'RANK.AVG(18,{X})', sorted(x, reverse=True).index(18) + 1)
add('LARGE', f'LARGE({X},2)', sorted(x)[-2])
add('SMALL', f'SMALL({X},2)', sorted(x)[1])
add('SUMPRODUCT', f'SUMPRODUCT({X},{Y})', math.fsum(a * b for a, b in zip(x, y)))
add('SUMPRODUCT cond', f'SUMPRODUCT(({C}="a")*({X}>10)*{Y})', math.fsum(w for v, c, w in zip(x, cat, y) if c == 'a' and v > 10))
add('MMULT', 'SUM(MMULT({1,2;3,4},{5,6;7,8}))', 134)
add('MMULT 1,1', 'INDEX(MMULT({1,2;3,4},{5,6;7,8}),2,1)', 43)
add('MINVERSE', 'INDEX(MINVERSE({4,7;2,6}),1,1)', 0.6)
add('MDETERM', 'MDETERM({4,7;2,6})', 10)
add('TRANSPOSE', 'INDEX(TRANSPOSE({1,2,3}),3,1)', 3)
add('FREQUENCY', f'INDEX(FREQUENCY({X},{{12,16}}),2)', sum(12 < v <= 16 for v in x))
add('FREQUENCY over', f'INDEX(FREQUENCY({X},{{12;16}}),3)', sum(v > 16 for v in x))
add('CHOOSE', 'CHOOSE(2,"a","b","c")', 'b')
add('OFFSET', 'SUM(OFFSET(Data!A2,1,0,3,2))', math.fsum(x[1:4] + y[1:4]))
add('INDIRECT', 'SUM(INDIRECT("Data!A2:A4"))', math.fsum(x[:3]))
add('INDIRECT built', 'INDIRECT("Data!B"&5)', y[3])
add('ROW/COLUMN', 'ROW(Data!C7)*100+COLUMN(Data!C7)', 703)
add('ADDRESS', 'ADDRESS(2,3)', '$C$2')
add('INDIRECT name', 'SUM(INDIRECT("Flows"))', sum(flow))
add('structured column', 'SUM(Sales[Amount])', 60)
add('structured #All', 'ROWS(Sales[#All])', 4)
add('structured #Headers', 'INDEX(Sales[#Headers],1,2)', 'Amount')
add('structured two columns', 'SUM(Sales[[Amount]:[Cost]])', 75)
add('SUMIFS structured', 'SUMIFS(Sales[Amount],Sales[Item],"B")', 20)
add('CORREL', f'CORREL({X},{Y})', corr)
add('SLOPE', f'SLOPE({Y},{X})', slope)
add('INTERCEPT', f'INTERCEPT({Y},{X})', my - slope * mx)
add('RSQ', f'RSQ({Y},{X})', corr ** 2)
add('FORECAST.LINEAR', f'FORECAST.LINEAR(20,{Y},{X})', my + slope * (20 - mx))
add('STEYX', f'STEYX({Y},{X})', math.sqrt((syy - sxy ** 2 / sxx) / (n - 2)))
add('LINEST', f'INDEX(LINEST({Y},{X}),1,1)', slope)
add('LINEST stats r2', f'INDEX(LINEST({Y},{X},TRUE,TRUE),3,1)', corr ** 2)
add('TREND', f'INDEX(TREND({Y},{X},{{20}}),1)', my + slope * (20 - mx))
add('COVARIANCE.S', f'COVARIANCE.S({X},{Y})', sxy / (n - 1))
add('GEOMEAN', f'GEOMEAN({X})', math.exp(st.mean(map(math.log, x))))
add('HARMEAN', f'HARMEAN({X})', st.harmonic_mean(x))
add('SKEW', f'SKEW({X})', n / ((n - 1) * (n - 2)) * sum(((v - mx) / st.stdev(x)) ** 3 for v in x))
add('KURT', f'KURT({X})', n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * sum(((v - mx) / st.stdev(x)) ** 4 for v in x) - 3 * (n - 1) ** 2 / ((n - 2) * (n - 3)))
add('TRIMMEAN', f'TRIMMEAN({X},0.2)', st.mean(sorted(x)[1:-1]))
add('STANDARDIZE', 'STANDARDIZE(42,40,1.5)', 2 / 1.5)
add('DEVSQ', f'DEVSQ({X})', sxx)
add('AVEDEV', f'AVEDEV({X})', st.mean(abs(v - mx) for v in x))
add('SUMSQ', f'SUMSQ({X})', math.fsum(v * v for v in x))
add('MODE.SNGL', 'MODE.SNGL({1,2,2,3})', 2)
add('CHISQ.DIST.RT', 'CHISQ.DIST.RT(7.8,4)', chi_sf(7.8, 4))
add('CHISQ.INV.RT', 'CHISQ.INV.RT(0.05,2)', -2 * math.log(0.05))
add('F.DIST.RT', 'F.DIST.RT(3.5,2,7)', f_sf_2_7)
add('F.TEST identical', f'F.TEST({X},{X})', 1)
add('Z.TEST', f'Z.TEST({X},14,3)', 1 - phi((mx - 14) / (3 / math.sqrt(n))))
add('BINOM.DIST', 'BINOM.DIST(6,10,0.5,FALSE)', math.comb(10, 6) / 1024)
add('POISSON.DIST', 'POISSON.DIST(2,5,TRUE)', math.exp(-5) * (1 + 5 + 12.5))
add('EXPON.DIST', 'EXPON.DIST(0.2,10,TRUE)', 1 - math.exp(-2))
add('BETA.DIST', 'BETA.DIST(0.4,2,1,TRUE)', 0.16)
add('GAMMA.DIST', 'GAMMA.DIST(2,1,2,TRUE)', 1 - math.exp(-1))
add('LOGNORM.DIST', 'LOGNORM.DIST(4,3.5,1.2,TRUE)', phi((math.log(4) - 3.5) / 1.2))
add('PERMUT/COMBIN', 'PERMUT(5,2)+COMBIN(5,2)', 30)
add('FILTER', f'SUM(FILTER({X},{C}="a"))', math.fsum(sel('a')))
add('UNIQUE', f'ROWS(UNIQUE({C}))', 3)
add('SORT desc', f'INDEX(SORT({X},1,-1),1)', max(x))
add('after SORT: INDEX', f'INDEX({X},1)', x[0])
add('after SORT: SUMPRODUCT', f'SUMPRODUCT({X},{Y})', math.fsum(a * b for a, b in zip(x, y)))
add('SORTBY', f'INDEX(SORTBY({C},{X},-1),1)', 'c')
add('TAKE', f'INDEX(TAKE({X},-1),1)', x[-1])
add('DROP', f'ROWS(DROP({X},4))', 6)
add('SEQUENCE', 'SUM(SEQUENCE(4,1,10,5))', 70)
add('MAP', f'SUM(MAP({X},LAMBDA(v,v*2)))', 2 * math.fsum(x))
add('REDUCE', f'REDUCE(0,{X},LAMBDA(s,v,s+v))', math.fsum(x))
add('BYROW', 'SUM(BYROW(Data!A2:B11,LAMBDA(r,MAX(r))))', math.fsum(max(a, b) for a, b in zip(x, y)))
add('SCAN', f'INDEX(SCAN(0,{F},LAMBDA(s,v,s+v)),6)', sum(flow))
add('VSTACK', f'ROWS(VSTACK({X},{Y}))', 20)
add('SUBTOTAL', f'SUBTOTAL(9,{X})', math.fsum(x))
add('AGGREGATE', f'AGGREGATE(4,6,{X})', max(x))
add('spill ref', 'SUM(G30#)', None)
add('empty cell + 1', 'Data!Z50+1', 1)
add('text + number', '"3"+4', 7)
add('bad text + number', '"a"+4', '#VALUE!')
add('compare text', '"A"="a"', True)
add('blank = 0', 'Data!Z50=0', True)
add('blank = ""', 'Data!Z50=""', True)
add('ISBLANK', 'ISBLANK(Data!Z50)', True)
add('ISNUMBER', 'ISNUMBER("1")', False)
add('NA()', 'NA()', '#N/A')
add('ERROR.TYPE', 'ERROR.TYPE(1/0)', 2)
add('#REF!', 'INDEX(Data!A2:A11,50)', '#REF!')
add('#NAME?', 'NOFUNC(1)', '#NAME?')
add('SQRT(-1)', 'SQRT(-1)', '#NUM!')
add('intersection @', '@Data!A2:A11', None)
rate = lambda k, p, pv: bisect(lambda r: pmt(r, k, pv) - p, 1e-9, 2)
add('RATE 2', 'RATE(36,-300,10000)', rate(36, -300, 10000))
add('RATE 3', 'RATE(5,-250,1000)', rate(5, -250, 1000))
add('RATE guess', 'RATE(48,-200,8000,0,0,0.01)', rate(48, -200, 8000))
add('RATE annual', 'RATE(10,-150,1000,0)', rate(10, -150, 1000))
add('EDATE plain', 'EDATE(DATE(2024,1,15),3)', serial(date(2024, 4, 15)))
add('EDATE back', 'EDATE(DATE(2024,3,31),-1)', serial(date(2024, 2, 29)))
add('EDATE 30', 'EDATE(DATE(2024,5,31),1)', serial(date(2024, 6, 30)))
add('EOMONTH 0', 'EOMONTH(DATE(2023,2,10),0)', serial(date(2023, 2, 28)))
add('& TRUE', '"x"&TRUE', 'xTRUE')
add('SUM(TRUE)', 'SUM(TRUE,1)', 2)
add('AVERAGE skips text', 'AVERAGE(Data!A1:A11)', mx)
add('COUNTIF wildcard', 'COUNTIF(Data!H2:H4,"?")', 3)
add('SUMIFS <>', f'SUMIFS({X},{C},"<>a")', math.fsum(v for v, c in zip(x, cat) if c != 'a'))
add('MATCH wildcard', 'MATCH("It*",Data!H1:J1,0)', 1)
add('INDEX whole row', 'SUM(INDEX(Data!A2:B11,3,0))', 9.8 + 12.1)
add('OFFSET negative', 'OFFSET(Data!A5,-2,1)', y[1])
add('whole column', 'SUM(Data!D:D)', sum(flow))
add('R1C1 INDIRECT', 'INDIRECT("Data!R2C1",FALSE)', x[0])
add('ROUND 1.005', 'ROUND(1.005,2)', 1.01)
add('ROUND 0.285', 'ROUND(0.285,2)', 0.29)
add('ROUND 2.5', 'ROUND(2.5,0)', 3)
add('big + small', '1E15+0.3-1E15', 0.25)
add('TEXT mmm-yy', 'TEXT(45366,"mmm-yy")', 'Mar-24')
add('TEXT h:mm', 'TEXT(0.75,"h:mm AM/PM")', '6:00 PM')
add('TEXT x', 'TEXT(2.345,"0.0x")', '2.3x')
add('TEXT euro', 'TEXT(1234.5,"[$\u20ac-407] #,##0.00")', '\u20ac 1,234.50')
add('headers count', 'COUNTA(Sales[#Headers])', 3)
add('this row', 'SUM(Sales[[#Data],[Cost]])', 15)
add('IRR 120 months', 'IRR(Data!L2:L122)', bisect(lambda r: -1000 + 15 * (1 - (1 + r) ** -120) / r, 1e-6, 0.5))
add('IRR negative', 'IRR({-100,30,30,30})', bisect(lambda r: npv(r, [-100, 30, 30, 30]), -0.5, 0.5))
add('NPV blank cells', 'NPV(0.1,Data!D3:D9)', npv(0.1, flow[1:]))
add('XIRR negative', 'XIRR({-100;40;40},{45000;45200;45600})', bisect(lambda r: -100 + 40 / (1 + r) ** (200 / 365) + 40 / (1 + r) ** (600 / 365), -0.9, 1))
add('YEARFRAC 1 multi', 'YEARFRAC(DATE(2020,2,29),DATE(2023,3,1),1)', 1096 / (1461 / 4))
add('CUMPRINC', 'CUMPRINC(0.09/12,30*12,125000,13,24,0)', -934.1071234)
add('CUMIPMT', 'CUMIPMT(0.09/12,30*12,125000,13,24,0)', -11135.23213)

# --- statistics that the built sheets rest on: many points of each distribution --------------------------------
def beta_continued_fraction(a, b, z):
    """Lentz's method for the continued fraction of the incomplete beta function (DLMF 8.17.22)."""
    tiny, c, d = 1e-300, 1.0, 1 - (a + b) * z / (a + 1)
    d = 1 / (d if abs(d) > tiny else tiny)
    h = d
    for m in range(1, 2000):
        for numerator in (
            m * (b - m) * z / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * z / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 + numerator * d
            d = 1 / (d if abs(d) > tiny else tiny)
            c = 1 + numerator / c
            c = c if abs(c) > tiny else tiny
            h *= d * c
        if abs(d * c - 1) < 1e-16:
            break
    return h


def beta_regularized(a, b, z, rest):
    """`rest` is 1 - z, given apart so that nothing is lost near 1."""
    if z <= 0:
        return 0.0
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(z) + b * math.log(rest))
    if z < (a + 1) / (a + b + 2):
        return front * beta_continued_fraction(a, b, z) / a
    return 1 - front * beta_continued_fraction(b, a, rest) / b


def t_two_tails(t, v):
    return beta_regularized(v / 2, 0.5, v / (v + t * t), t * t / (v + t * t))


def t_two_tails_inverse(p, v):
    return bisect(lambda t: p - t_two_tails(t, v), 1e-9, 1e6)


for v in (1, 2, 3, 5, 9, 17, 30, 58, 120, 998):
    for t in (0.01, 0.5, 1.3, 1.96, 2.8, 4.5):
        add(f'T.DIST.2T {t} {v}', f'T.DIST.2T({t},{v})', t_two_tails(t, v))
    add(f'T.DIST.RT {v}', f'T.DIST.RT(1.7,{v})', t_two_tails(1.7, v) / 2)
    add(f'T.DIST left {v}', f'T.DIST(-1.7,{v},TRUE)', t_two_tails(1.7, v) / 2)
    add(f'T.DIST density {v}', f'T.DIST(0.8,{v},FALSE)', t_pdf(0.8, v))
    for p in (0.5, 0.2, 0.1, 0.05, 0.01, 0.001):
        add(f'T.INV.2T {p} {v}', f'T.INV.2T({p},{v})', t_two_tails_inverse(p, v))
    add(f'T.INV low {v}', f'T.INV(0.05,{v})', -t_two_tails_inverse(0.1, v))
    add(f'TINV {v}', f'TINV(0.05,{v})', t_two_tails_inverse(0.05, v))
    add(f'TDIST {v}', f'TDIST(1.7,{v},2)', t_two_tails(1.7, v))
for v in (1, 2, 3, 9, 17, 58, 998):
    # Both tails of Student's t are a beta distribution (Abramowitz and Stegun 26.5.27).
    for t in (0.5, 1.96, 4.5):
        add(f'BETADIST {t} {v}', f'BETADIST({v}/({v}+{t}^2),{v}/2,0.5)', t_two_tails(t, v))
    add(f'BETA.INV {v}', f'SQRT({v}*(1/BETA.INV(0.05,{v}/2,0.5)-1))', t_two_tails_inverse(0.05, v))
add('BETA.DIST between bounds', 'BETA.DIST(1.8,2,1,TRUE,1,3)', 0.16)
add('BETA.DIST density', 'BETA.DIST(0.4,2,1,FALSE)', 0.8)
add('BETAINV between bounds', 'BETAINV(0.16,2,1,1,3)', 1.8)
add('T.DIST.2T truncates the degrees of freedom', 'T.DIST.2T(2.1,12.9)', t_two_tails(2.1, 12))
add('T.TEST exact paired', f'T.TEST({X},{Y},2,1)', t_two_tails(abs(t1), n - 1))
add('T.TEST exact 2', f'T.TEST({X},{Y},2,2)', t_two_tails(abs(t2), v2))
add('T.TEST exact 3', f'T.TEST({X},{Y},2,3)', t_two_tails(abs(t3), v3))
add('T.TEST exact 3, one tail', f'T.TEST({X},{Y},1,3)', t_two_tails(abs(t3), v3) / 2)
add('T.TEST skips text', 'T.TEST(Data!A1:A11,Data!B1:B11,2,3)', t_two_tails(abs(t3), v3))
add('T.TEST skips blanks', 'T.TEST(Data!A2:A15,Data!B2:B11,2,3)', t_two_tails(abs(t3), v3))
for p in (1e-6, 0.001, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.5, 0.6, 0.8, 0.9, 0.95, 0.975, 0.99, 0.999):
    add(f'NORM.S.INV {p}', f'NORM.S.INV({p})', 0 if p == 0.5 else bisect(lambda z: phi(z) - p, -9, 9))
for z in (-8, -5, -3, -1.5, -0.3, 0, 0.7, 1.2816, 2.5, 4, 6):
    add(f'NORM.S.DIST {z}', f'NORM.S.DIST({z},TRUE)', phi(z))
    add(f'NORM.DIST {z}', f'NORM.DIST({40 + 1.5 * z},40,1.5,TRUE)', phi((40 + 1.5 * z - 40) / 1.5))
add('CONFIDENCE.T', 'CONFIDENCE.T(0.05,3.7,12)', t_two_tails_inverse(0.05, 11) * 3.7 / math.sqrt(12))
add('CONFIDENCE.T 100', 'CONFIDENCE.T(0.1,3.7,100)', t_two_tails_inverse(0.1, 99) * 3.7 / 10)
add('CONFIDENCE.NORM', 'CONFIDENCE.NORM(0.05,3.7,12)', bisect(lambda z: phi(z) - 0.975, 0, 9) * 3.7 / math.sqrt(12))

# --- aggregation over ranges with text and blanks, and arrays inside SUMPRODUCT ---------------------------------
mixed = [12.5, 'n/a', '', 9.75, True, 18.25, '7', -3.5]
numbers = [12.5, 9.75, 18.25, -3.5]
M = 'Data!M2:M9'
add('STDEV.S with text', f'STDEV.S({M})', st.stdev(numbers))
add('AVERAGE with text', f'AVERAGE({M})', st.mean(numbers))
add('COUNT with text', f'COUNT({M})', 4)
add('COUNTA with text', f'COUNTA({M})', 7)
add('COUNTBLANK with text', f'COUNTBLANK({M})', 1)
add('MEDIAN with text', f'MEDIAN({M})', st.median(numbers))
add('SUMPRODUCT comparison', f'SUMPRODUCT(({C}="a")*({X}>12)*{X})', math.fsum(v for v, c in zip(x, cat) if c == 'a' and v > 12))
add('SUMPRODUCT --', f'SUMPRODUCT(--({C}="b"),{X})', math.fsum(v for v, c in zip(x, cat) if c == 'b'))
add('SUMPRODUCT LN', f'SUMPRODUCT(LN({X}))', math.fsum(map(math.log, x)))
add('SUMPRODUCT EXP', f'SUMPRODUCT(EXP(-{X}/10),{Y})', math.fsum(math.exp(-a / 10) * b for a, b in zip(x, y)))
add('SUMPRODUCT power', f'SUMPRODUCT({X}/(1+0.1)^(ROW({X})-ROW(Data!A2)))', math.fsum(v / 1.1**i for i, v in enumerate(x)))
add('SUMPRODUCT deviations', f'SUMPRODUCT(({X}-AVERAGE({X}))^2)', sxx)
add('SUMPRODUCT ISNUMBER', f'SUMPRODUCT(--ISNUMBER({M}))', 4)
add('AVERAGEIFS two', f'AVERAGEIFS({X},{C},"a",{Y},">13")', st.mean([v for v, c, w in zip(x, cat, y) if c == 'a' and w > 13]))
add('COUNTIFS text', f'COUNTIFS({C},"A")', cat.count('a'))
add('SUMIFS cell', f'SUMIFS({X},{C},Data!C2)', math.fsum(sel('a')))
add('COUNTIFS not empty', f'COUNTIFS({M},"<>")', 7)
add('COUNTIF number', f'COUNTIF({M},">0")', 3)
add('LINEST intercept', f'INDEX(LINEST({Y},{X}),1,2)', my - slope * mx)
add('LINEST slope error', f'INDEX(LINEST({Y},{X},TRUE,TRUE),2,1)', math.sqrt((syy - sxy**2 / sxx) / (n - 2) / sxx))
add('LINEST intercept error', f'INDEX(LINEST({Y},{X},TRUE,TRUE),2,2)', math.sqrt((syy - sxy**2 / sxx) / (n - 2) * (1 / n + mx**2 / sxx)))
add('LINEST F', f'INDEX(LINEST({Y},{X},TRUE,TRUE),4,1)', sxy**2 / sxx / ((syy - sxy**2 / sxx) / (n - 2)))
add('LINEST df', f'INDEX(LINEST({Y},{X},TRUE,TRUE),4,2)', n - 2)
add('LINEST residuals', f'INDEX(LINEST({Y},{X},TRUE,TRUE),5,2)', syy - sxy**2 / sxx)
add('INDEX MATCH two ways', 'INDEX(Data!H2:J4,MATCH("C",Data!H2:H4,0),MATCH("Cost",Data!H1:J1,0))', 7)
add('IFERROR MATCH', 'IFERROR(MATCH("none",Data!H2:H4,0),-1)', -1)
add('MATCH sorted', 'MATCH(5.5,{1,3,5,7},1)', 3)
add('ROUNDUP MROUND', 'ROUNDUP(2.01,0)+CEILING(7,5)', 13)
add('PERCENTILE.INC small', f'PERCENTILE.INC({X},0.05)', pct_inc(x, 0.05))

# --- database functions: a header row, and criteria of one or two columns ---------------------------------------
database = [['Metric', 'Group', 'Value']] + [
    ['Hours', 'baseline' if i % 2 else 'pilot', v] for i, v in enumerate(x)
] + [['Errors', 'pilot', 3], ['Errors', 'baseline', 8], ['Errors', 'pilot long', 5]]
DB = f'Data!P1:R{len(database)}'
criteria = [['Metric', 'Group', 'Value', 'Group'], ['Hours', '="=pilot"', '>12', 'pilot'], ['', '', '', '']]
hours = [v for m, g, v in database[1:] if m == 'Hours' and g == 'pilot']
big = [v for m, g, v in database[1:] if v > 12]
begins = [v for m, g, v in database[1:] if g.startswith('pilot')]
for name, function in (('DAVERAGE', st.mean), ('DSTDEV', st.stdev), ('DMIN', min), ('DMAX', max), ('DSUM', math.fsum), ('DCOUNT', len), ('DVAR', st.variance)):
    add(f'{name} two columns', f'{name}({DB},"Value",Data!T1:U2)', function(hours))
    add(f'{name} comparison', f'{name}({DB},"Value",Data!V1:V2)', function(big))
    add(f'{name} column number', f'{name}({DB},3,Data!T1:U2)', function(hours))
    add(f'{name} beginning', f'{name}({DB},"Value",Data!W1:W2)', function(begins))
add('DCOUNTA', f'DCOUNTA({DB},"Metric",Data!T1:U2)', len(hours))

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'expected.json'), 'w', encoding='utf-8') as out:
    json.dump(
        {
            'x': x,
            'y': y,
            'cat': cat,
            'flow': flow,
            'dates': ds,
            'mixed': mixed,
            'database': database,
            'criteria': criteria,
            'cases': [case for case in cases if case[2] is not None],
        },
        out,
        indent=1,
        ensure_ascii=False,
    )
    out.write('\n')
