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
