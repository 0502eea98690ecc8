import { arrayNames } from '../../../src/workbench/files/arrayNames';
import { calculatesArray } from '../../../src/workbench/files/arrayFormula';

// Yes: what Excel before dynamic arrays needs Ctrl+Shift+Enter for, or cannot do. No: what it calculates as it is.
test.each([
  '=SORT(A1:A3)',
  '=1+LET(x,1,x)',
  '=A1#',
  '=SUM(A1:A9*B1:B9)',
  '=SUM((A1:A9>5)*1)',
  "=MAX(-'My data'!A1:A9)",
  '=SUM(2^ A:A )',
  '=MATCH(1,(A1:A9="x")*(B1:B9="y"),0)',
  '=SUM(LEN(A1:A9))',
  '=SUM(ROUND(Data!$A$1:$A$9,2))',
  '=SUM(Cases[Cost]*2)',
  '=AND(A1:A3>0)',
])('%s calculates with arrays', (formula) => {
  expect(calculatesArray(formula)).toBe(true);
});

test.each([
  '=A1',
  '=A1:A3',
  '=SUM(A1:A3)*2-B1',
  '="SORT(A1:A3)*2"',
  '=SUMPRODUCT((A1:A9>5)*B1:B9)',
  '=INDEX(A1:A9,MATCH(MAX(B1:B9),B1:B9,0))*2',
  '=IF(SUM(A1:A9)>0,A1:A9,B1:B9)',
  '=SUM(A1:A9)/COUNT(A1:A9)',
  '=STDEV.S(A1:A9)/SQRT(COUNT(A1:A9))',
  '=COUNTIF(A1:A9,">"&B1)',
  '=SUM(Cases[Cost])+Cases[@Cost]*2',
  '=Cases[[#This Row],[Cost]]*2+Cases[[#Totals],[Cost]]',
  '=ROUND(SUM(A1:A9),2)',
  '=NPV(B1,A1:A9)+A1',
  "='A1:A9'!B1*2",
])('%s does not', (formula) => {
  expect(calculatesArray(formula)).toBe(false);
});

const names = arrayNames({
  names: [
    { name: 'Group', refersTo: '=Data!$A$2:$A$9', visible: true },
    { name: 'Hours', refersTo: "='My data'!$B$2:$B$9", visible: true },
    { name: 'Costs', refersTo: '=Cases[Cost]', visible: true },
    { name: 'Rate', refersTo: '=Data!$D$1', visible: true },
    { name: 'Total', refersTo: '=SUM(Hours)', visible: true },
    { name: 'Excess', refersTo: '=Hours-Rate', visible: true },
    { name: 'Alias', refersTo: '=hours', visible: true },
    { name: 'Recent', refersTo: '=OFFSET(Data!$A$1,0,0,9,1)', visible: true },
    { name: 'Part', refersTo: '=Data!$B$2:INDEX(Data!$B$2:$B$9,4)', visible: true },
    { name: 'Loop', refersTo: '=Loop', visible: true },
    { name: 'Double', refersTo: '=LAMBDA(x,2*x)', visible: true },
  ],
  tables: ['Cases'],
});

test('a name stands for several cells where what it refers to does', () => {
  expect([...names.cells].sort()).toEqual(['alias', 'cases', 'costs', 'group', 'hours', 'part', 'recent']);
  expect([...names.calculated]).toEqual(['excess', 'double']);
});

test.each([
  '=AVERAGE(IF(Group=C3,IF(ISNUMBER(Hours),Hours)))',
  '=SUM(IF(ISNUMBER(Hours),1))',
  '=SUM(group*1)',
  '=SUM(IF(Recent>1,1))',
  '=SUM(IF(Data!Group=C3,1))',
  '=SUM(Excess)',
  '=SUM(IF(Cases="x",1))',
  '=SUM(IF(Hours,1))',
])('%s calculates with the cells of names', (formula) => {
  expect(calculatesArray(formula, names)).toBe(true);
});

test.each([
  '=AVERAGE(Hours)/Rate',
  '=AVERAGEIFS(Hours,Group,C3)',
  '=SUMPRODUCT((Group=C3)*Hours)',
  '=Total*2',
  '=Rate*2',
  '=Double(Rate)*2',
  '=COUNTIFS(Group,C3)*2',
  '="Hours"&Rate',
  '=IF(Rate>1,Hours,Group)',
  "='Hours'!B1*2",
  '=Cases[@Cost]*2',
])('%s does not, with names', (formula) => {
  expect(calculatesArray(formula, names)).toBe(false);
});
