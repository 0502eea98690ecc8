/**
 * How the workbench's behaviour was established, member by member: written by hand, once for each member that
 * src/excel comes to use. scripts/workbenchPage.mjs makes docs/workbench.md of it and checks it against the code.
 *
 * - `host`: the class in src/workbench/host that answers; null where Office.js itself does, or where the value
 *   travels as data inside another member.
 * - `typesOnly`: members of which nothing but the type definitions and their reference page is known.
 * - `members`: the others. `goesBy` says what the host does after reading `from`, or of its own accord where there
 *   is no `from`; `unlike` what it knowingly does otherwise than Excel; `wire` is the name under which the member
 *   arrives, where it is not its own; `set` the requirement set, where the types name none; `asksFirst` says that
 *   src/excel uses the member only after asking whether Excel has it.
 */
const learn = 'https://learn.microsoft.com/office/dev/add-ins';
const reference = (name) => `https://learn.microsoft.com/javascript/api/excel/excel.${name}`;
const blanks = `${learn}/excel/excel-add-ins-blank-null-values`;
const cellEdit = `${learn}/excel/excel-add-ins-delay-in-cell-edit`;
const charts = `${learn}/excel/excel-add-ins-charts`;
const clearing = `${learn}/excel/excel-add-ins-ranges-clear-delete`;
const conditional = `${learn}/excel/excel-add-ins-conditional-formatting`;
const display = `${learn}/excel/excel-add-ins-worksheet-display`;
const events = `${learn}/excel/excel-add-ins-events`;
const performance = `${learn}/excel/performance`;
const spills = `${learn}/excel/excel-add-ins-ranges-dynamic-arrays`;
const tables = `${learn}/excel/excel-add-ins-tables`;
const unbounded = `${learn}/excel/excel-add-ins-ranges-unbounded`;
const undo = `${learn}/excel/excel-add-ins-undo-capabilities`;
const validation = `${learn}/excel/excel-add-ins-data-validation`;
const workbooks = `${learn}/excel/excel-add-ins-workbooks`;
const worksheets = `${learn}/excel/excel-add-ins-worksheets`;
const model = `${learn}/develop/application-specific-api-model`;
const sharedRuntime = `${learn}/develop/configure-your-add-in-to-use-a-shared-runtime`;

const nullObject = { from: model, goesBy: 'A null object where there is none, instead of ItemNotFound.' };
const mixed = 'Cells that differ answer null.';
const event = (wire) => ({
  from: events,
  goesBy: 'Told after the change, only while registered and while events are enabled.',
  unlike: 'There are no co-authors: the source is always local.',
  wire,
});

export const officeEvidence = {
  Application: {
    host: 'Application',
    typesOnly: 'cultureInfo',
    members: {
      suspendScreenUpdatingUntilNextSync: {
        from: performance,
        goesBy: 'Accepted.',
        unlike: 'Nothing to suspend: the grid repaints once a frame.',
      },
    },
  },
  BasicDataValidation: { host: null, typesOnly: 'formula1 formula2 operator' },
  Chart: {
    host: 'Chart',
    typesOnly: 'axes delete format height left legend name series top width',
    members: {
      setPosition: {
        from: reference('chart'),
        goesBy: 'Covers the cells from the first to the last, wholly.',
      },
      title: { goesBy: 'A new chart of one series is headed by its name.' },
    },
  },
  ChartAreaFormat: { host: 'ChartAreaFormat', typesOnly: 'font' },
  ChartFont: {
    host: 'ChartAreaFont',
    members: {
      size: {
        from: reference('chartareaformat'),
        goesBy: 'Of all text in the chart.',
        unlike: 'Written to the file; the grid draws all charts in letters of one size.',
      },
    },
  },
  ChartAxes: { host: 'ChartAxes', typesOnly: 'categoryAxis valueAxis' },
  ChartAxis: {
    host: 'ChartAxis',
    typesOnly: 'numberFormat tickLabelPosition title',
    members: {
      minimum: {
        from: reference('chartaxis'),
        goesBy: 'A number, or an empty text for automatic.',
        unlike: 'The automatic minimum that is read back is the grid’s, not Excel’s.',
      },
    },
  },
  ChartAxisTitle: { host: 'ChartAxisTitle', typesOnly: 'text visible' },
  ChartCollection: {
    host: 'Charts',
    typesOnly: 'getItem',
    members: {
      add: {
        goesBy: 'More rows than columns make columns the series; a first row or column of text names them.',
        unlike:
          'Column, bar, line, pie, scatter, area and doughnut only. Which cells name series is our reading of Excel’s habit; no document says it.',
      },
      getItemOrNullObject: nullObject,
    },
  },
  ChartFill: {
    host: 'ChartFill',
    typesOnly: 'setSolidColor',
    members: {
      clear: { from: reference('chartfill'), goesBy: 'No fill: the series is there and not seen.' },
    },
  },
  ChartLegend: { host: 'ChartLegend', typesOnly: 'position visible' },
  ChartLineFormat: {
    host: 'ChartLine',
    members: {
      color: {
        from: reference('chartlineformat'),
        goesBy: 'Paints the line of a series.',
        unlike: 'A series has one colour: its line, its markers and its fill share it.',
      },
    },
  },
  ChartPoint: { host: 'ChartPoint', typesOnly: 'format' },
  ChartPointFormat: { host: 'ChartSeriesFormat', typesOnly: 'fill' },
  ChartPointsCollection: { host: 'ChartPoints', typesOnly: 'getItemAt' },
  ChartSeries: {
    host: 'ChartSeries',
    typesOnly: 'format markerBackgroundColor markerForegroundColor name points setValues setXAxisValues',
  },
  ChartSeriesCollection: {
    host: 'ChartSeriesCollection',
    typesOnly: 'getItemAt',
    members: { add: { from: charts, goesBy: 'An empty series of that name at the end.' } },
  },
  ChartSeriesFormat: { host: 'ChartSeriesFormat', typesOnly: 'fill line' },
  ChartTitle: { host: 'ChartTitle', typesOnly: 'text visible' },
  ConditionalFormat: { host: 'ConditionalFormat', typesOnly: 'custom' },
  ConditionalFormatCollection: {
    host: 'ConditionalFormats',
    members: {
      add: { from: conditional, goesBy: 'The newest format comes first.', unlike: 'Custom formulas only.' },
      clearAll: { from: conditional, goesBy: 'Takes the formats off these cells only.' },
    },
  },
  ConditionalFormatRule: { host: 'ConditionalFormatRule', typesOnly: 'formula' },
  ConditionalRangeFill: { host: 'ConditionalFill', typesOnly: 'color' },
  ConditionalRangeFont: { host: 'ConditionalFont', typesOnly: 'color' },
  ConditionalRangeFormat: { host: 'ConditionalRangeFormat', typesOnly: 'fill font' },
  CultureInfo: {
    host: 'CultureInfo',
    members: {
      numberFormat: {
        from: reference('cultureinfo'),
        goesBy: 'The separators of the system.',
        unlike: 'Always American English, whatever the system.',
      },
    },
  },
  CustomConditionalFormat: { host: 'CustomConditionalFormat', typesOnly: 'format rule' },
  CustomXmlPart: { host: 'CustomXmlPart', typesOnly: 'delete getXml id setXml' },
  CustomXmlPartCollection: {
    host: 'CustomXmlParts',
    typesOnly: 'getByNamespace getItem',
    members: {
      add: {
        from: reference('customxmlpartcollection'),
        goesBy: 'Refuses what is not well-formed.',
        unlike: 'Tags, attributes and one root element are checked, no schema.',
      },
    },
  },
  CustomXmlPartScopedCollection: {
    host: 'CustomXmlParts',
    members: {
      getOnlyItemOrNullObject: {
        from: reference('customxmlpartscopedcollection'),
        goesBy: 'The part where there is exactly one, else a null object.',
      },
    },
  },
  DataValidation: {
    host: 'DataValidation',
    typesOnly: 'clear',
    members: {
      errorAlert: { goesBy: 'Kept with the rule, and without one.' },
      rule: {
        from: validation,
        goesBy: 'One kind of criterion; a list takes words separated by commas or a reference.',
        unlike:
          'Whole numbers, decimals, lists and custom formulas only. Typing is checked by the grid, in its words.',
      },
    },
  },
  DataValidationErrorAlert: { host: null, typesOnly: 'message showAlert style title' },
  DataValidationRule: { host: null, typesOnly: 'decimal list' },
  DocumentProperties: { host: 'DocumentProperties', typesOnly: 'author keywords subject title' },
  Excel: {
    host: null,
    members: {
      run: {
        from: model,
        goesBy: 'Office.js’s own, unmodified: it batches, tracks and releases as in Excel.',
        set: 'ExcelApi 1.1',
      },
    },
  },
  ListDataValidation: { host: null, typesOnly: 'inCellDropDown source' },
  NamedItem: {
    host: 'NamedItem',
    typesOnly: 'comment delete getRange name',
    members: {
      formula: {
        from: 'https://github.com/OfficeDev/office-js/issues/2834',
        goesBy: 'Begins with an equal sign.',
        unlike: 'Always in English; Excel may answer in the user’s language.',
      },
      getRangeOrNullObject: nullObject,
      type: { from: reference('nameditem'), goesBy: 'By what the formula is.', unlike: 'Never Array.' },
    },
  },
  NamedItemCollection: {
    host: 'Names',
    typesOnly: 'getItem',
    members: {
      add: {
        from: 'https://github.com/OfficeDev/office-js/issues/2283',
        goesBy: 'A reference without an equal sign becomes text. Names that look like cells are refused.',
        unlike:
          'Workbook names only. A name that is also a function’s, or that leads back to itself, is refused: the grid cannot keep it apart.',
      },
      addFormulaLocal: {
        from: reference('nameditemcollection'),
        goesBy: 'As add.',
        unlike: 'Reads English only: a formula with semicolons for commas is not tried here.',
      },
      getItemOrNullObject: nullObject,
    },
  },
  NumberFormatInfo: { host: 'NumberFormatInfo', typesOnly: 'numberDecimalSeparator' },
  'Office.Actions': {
    host: null,
    members: {
      associate: {
        from: sharedRuntime,
        goesBy: 'Office.js’s own.',
        unlike: 'The workbench has no ribbon, so nothing calls the action.',
        set: 'SharedRuntime 1.1',
      },
    },
  },
  'Office.Addin': {
    host: null,
    members: {
      onVisibilityModeChanged: {
        from: sharedRuntime,
        goesBy: 'Registers.',
        unlike: 'The pane of the workbench is always visible.',
        set: 'SharedRuntime 1.1',
        asksFirst: true,
      },
      showAsTaskpane: { from: sharedRuntime, goesBy: 'Accepted.', set: 'SharedRuntime 1.1' },
    },
  },
  'Office.AddinCommands.Event': {
    host: null,
    members: {
      completed: {
        from: `${learn}/design/add-in-commands`,
        goesBy: 'Office.js’s own.',
        unlike: 'Never called: there is no ribbon.',
        set: 'AddinCommands 1.1',
        asksFirst: true,
      },
    },
  },
  'Office.Context': {
    host: null,
    typesOnly: 'document requirements',
    members: {
      officeTheme: {
        from: 'https://learn.microsoft.com/javascript/api/office/office.officetheme',
        goesBy: 'None, as Excel for Mac gives none: the pane follows the system’s colours.',
      },
    },
  },
  'Office.Document': { host: null, typesOnly: 'addHandlerAsync removeHandlerAsync' },
  'Office.EventType': { host: null, typesOnly: 'OfficeThemeChanged' },
  'Office.OfficeTheme': { host: null, typesOnly: 'bodyBackgroundColor isDarkTheme' },
  'Office.RemoveHandlerOptions': { host: null, typesOnly: 'handler' },
  'Office.RequirementSetSupport': {
    host: null,
    members: {
      isSetSupported: {
        from: `${learn}/develop/specify-office-hosts-and-api-requirements`,
        goesBy:
          'Answered by Office.js from the sets that the host announces: ExcelApi 1.17, CustomFunctionsRuntime 1.4, SharedRuntime 1.1.',
      },
    },
  },
  'Office.VisibilityMode': { host: null, typesOnly: 'taskpane' },
  'Office.VisibilityModeChangedMessage': { host: null, typesOnly: 'visibilityMode' },
  Office: {
    host: null,
    typesOnly: 'actions addin context',
    members: {
      onReady: {
        from: `${learn}/develop/initialize-add-in`,
        goesBy: 'Office.js’s own, after the host’s handshake.',
      },
    },
  },
  'OfficeExtension.ClientObject': { host: null, members: { isNullObject: nullObject } },
  'OfficeExtension.ClientRequestContext': {
    host: null,
    members: {
      sync: {
        from: model,
        goesBy: 'One request, its actions in order; the first error ends it, and what came before it stands.',
        unlike: 'Requests above 5 MB are refused, as on the web; answers of any size pass.',
      },
    },
  },
  'OfficeExtension.ClientResult': { host: null, typesOnly: 'value' },
  'OfficeExtension.Error': {
    host: null,
    members: {
      code: {
        from: `${learn}/testing/application-specific-api-error-handling`,
        goesBy: 'The codes of Excel.ErrorCodes.',
      },
      message: {
        from: `${learn}/testing/application-specific-api-error-handling`,
        goesBy: 'A sentence.',
        unlike: 'In other words than Excel’s: the add-in goes by the code.',
      },
    },
  },
  'OfficeExtension.EventHandlerResult': {
    host: null,
    typesOnly: 'context',
    members: { remove: { from: events, goesBy: 'Only through the context that added the handler.' } },
  },
  'OfficeExtension.EventHandlers': {
    host: null,
    members: { add: { from: events, goesBy: 'Registered by the next sync.' } },
  },
  HeaderFooter: {
    host: 'HeaderFooter',
    members: Object.fromEntries(
      ['centerFooter', 'leftFooter', 'rightFooter'].map((name) => [
        name,
        { from: display, goesBy: 'Kept with its codes (&P, &N, &A) and written to the file.' },
      ]),
    ),
  },
  HeaderFooterGroup: {
    host: 'HeaderFooterGroup',
    members: {
      defaultForAllPages: {
        from: display,
        goesBy: 'One header and footer for all pages.',
        unlike: 'Not of first, odd or even pages apart.',
      },
    },
  },
  PageBreakCollection: {
    host: 'PageBreaks',
    members: {
      add: { from: reference('pagebreakcollection'), goesBy: 'A break above the range’s first row.' },
      removePageBreaks: {
        from: reference('pagebreakcollection'),
        goesBy: 'Takes away those that were added.',
      },
    },
  },
  PageLayout: {
    host: 'PageLayout',
    typesOnly: 'bottomMargin headersFooters leftMargin orientation rightMargin topMargin',
    members: {
      centerHorizontally: { from: display, goesBy: 'Kept and written to the file.' },
      setPrintArea: { from: display, goesBy: 'An address or a range.', unlike: 'One area only.' },
      zoom: { from: reference('pagelayout'), goesBy: 'Set as one object.', unlike: 'Not checked for sense.' },
    },
  },
  PageLayoutZoomOptions: { host: null, typesOnly: 'horizontalFitToPages verticalFitToPages' },
  Range: {
    host: 'Range',
    typesOnly:
      'columnCount columnIndex conditionalFormats dataValidation format getLastRow getResizedRange getRow rowCount rowHidden rowIndex worksheet',
    members: {
      getMergedAreasOrNullObject: {
        from: reference('range'),
        goesBy: 'The merged areas that the range touches; a null object where there are none.',
      },
      getVisibleView: {
        from: reference('range'),
        goesBy: 'Rows and columns that neither a filter nor the analyst hides.',
      },
      address: { from: reference('range'), goesBy: 'With its sheet, quoted where the name needs it.' },
      clear: {
        from: clearing,
        goesBy: 'Everything, or contents or formats alone.',
        unlike: 'There are no hyperlinks to clear.',
      },
      formulas: {
        from: blanks,
        goesBy:
          'null leaves a cell, an empty text empties it, an equal sign begins a formula, an apostrophe makes text; text that reads as a number, date or logical value becomes that.',
        unlike:
          'Reads American English only. Which texts are dates follows the host’s list of spellings, not Excel’s.',
      },
      getSpillingToRangeOrNullObject: {
        from: spills,
        goesBy: 'The area that a formula fills; a null object for any other cell.',
      },
      getTables: { from: reference('range'), goesBy: 'Tables that overlap the cells.' },
      getUsedRangeOrNullObject: {
        from: reference('range'),
        goesBy: 'Cells with values, or also with formats.',
        unlike: 'Excel remembers cells that were emptied until the workbook is saved; the host does not.',
      },
      numberFormat: {
        from: blanks,
        goesBy: 'null leaves a cell’s format, an empty text resets it to General.',
      },
      select: { from: reference('range'), goesBy: 'Shows the sheet and selects the cells.' },
      values: {
        from: [reference('range'), unbounded],
        goesBy:
          'Errors are their text; whole rows and columns answer null. Text that begins with +, - or = is entered as a formula.',
      },
    },
  },
  RangeAreas: { host: 'MergedAreas', typesOnly: 'address' },
  RangeBorder: { host: 'Border', typesOnly: 'color sideIndex style' },
  RangeBorderCollection: { host: 'Borders', typesOnly: 'getItem' },
  RangeFill: {
    host: 'Fill',
    typesOnly: 'clear',
    members: { color: { from: blanks, goesBy: mixed, unlike: 'Of the named colours nine are known.' } },
  },
  RangeFont: {
    host: 'Font',
    typesOnly: 'italic size',
    members: {
      bold: { from: blanks, goesBy: mixed, unlike: 'At most 2,000 cells are compared.' },
      color: { from: blanks, goesBy: mixed, unlike: 'Of the named colours nine are known.' },
    },
  },
  RangeFormat: {
    host: 'RangeFormat',
    typesOnly: 'borders fill font wrapText',
    members: {
      columnWidth: {
        from: reference('rangeformat'),
        goesBy: 'Points: three for every four pixels.',
        unlike: 'Of columns of several widths the first one’s is answered, not null.',
      },
      horizontalAlignment: { from: blanks, goesBy: mixed },
      indentLevel: {
        from: reference('rangeformat'),
        goesBy: '0 to 250.',
        unlike: 'Drawn as padding of 9 pixels a level.',
      },
      rowHeight: {
        from: reference('rangeformat'),
        goesBy: 'Points, up to 409.5.',
        unlike: 'Of rows of several heights the first one’s is answered, not null.',
      },
      verticalAlignment: { from: blanks, goesBy: mixed },
    },
  },
  RangeView: { host: 'RangeView', typesOnly: 'rowCount' },
  RequestContext: {
    host: 'Workbook',
    members: {
      application: { from: model, goesBy: 'That of the workbook.', set: 'ExcelApi 1.1' },
      runtime: { from: events, goesBy: 'One for the pane.', wire: '_Runtime' },
      workbook: { from: model, goesBy: 'The root of every request.', set: 'ExcelApi 1.1', host: null },
    },
  },
  RunOptions: {
    host: null,
    members: {
      delayForCellEdit: {
        from: cellEdit,
        goesBy: 'Sent by Office.js.',
        unlike: 'No effect: cell-edit mode exists only as a planted error.',
        set: 'ExcelApi 1.5',
      },
      mergeUndoGroup: {
        from: undo,
        goesBy: 'Sent by Office.js.',
        unlike:
          'Every request is one undo step, grouped or not; UndoNotSupported exists only as a planted error.',
        asksFirst: true,
      },
    },
  },
  Runtime: {
    host: 'Runtime',
    members: { enableEvents: { from: events, goesBy: 'For this pane’s handlers only.' } },
  },
  Table: {
    host: 'Table',
    typesOnly: 'getRange worksheet',
    members: {
      convertToRange: {
        from: tables,
        goesBy: 'The cells stay as they are and are a table no more.',
        unlike: 'The look of the table’s style goes with the table; Excel leaves it in the cells.',
      },
      getDataBodyRange: {
        from: tables,
        goesBy: 'The rows beneath the heads.',
        unlike: 'There is no row of totals.',
      },
      name: { from: tables, goesBy: 'Set after the table is made; refused where it is no name.' },
      resize: {
        from: [tables, reference('table')],
        goesBy:
          'No cell moves; refused where the heads would stand in another row, or nothing of the old table would be in the new one. What refers to whole columns reaches to the new last row; nothing becomes shorter again.',
      },
      style: {
        from: tables,
        goesBy: 'Any name is taken.',
        unlike: 'Written to the file; the grid paints all tables alike.',
      },
    },
  },
  TableCollection: {
    host: 'Tables',
    typesOnly: 'getItem',
    members: {
      add: {
        from: [tables, reference('tablecollection')],
        goesBy: 'Refused where it would overlap another table.',
      },
      getItemOrNullObject: nullObject,
    },
  },
  TableScopedCollection: { host: 'TablesInRange' },
  Workbook: {
    host: 'Workbook',
    typesOnly: 'customXmlParts names protection tables worksheets',
    members: {
      properties: {
        from: workbooks,
        goesBy: 'Those of the file.',
        unlike: 'Author, keywords, subject and title only; who saved it last and when is not kept.',
      },
      getSelectedRange: {
        from: reference('workbook'),
        goesBy: 'The selected cells.',
        unlike: 'Of several selected blocks the active one is answered; Excel refuses.',
      },
    },
  },
  WorkbookProtection: {
    host: 'WorkbookProtection',
    members: {
      protected: {
        from: workbooks,
        goesBy: 'No sheet can be added, deleted, moved or renamed.',
        unlike: 'Passwords guard nothing.',
      },
    },
  },
  Worksheet: {
    host: 'Worksheet',
    typesOnly: 'charts freezePanes getCell getRangeByIndexes horizontalPageBreaks name tables',
    members: {
      activate: {
        from: worksheets,
        goesBy: 'Shows the sheet.',
        unlike: 'Refused for a hidden sheet; no document says what Excel does.',
      },
      delete: {
        from: reference('worksheet'),
        goesBy: 'Refused for the last visible sheet and for a very hidden one.',
      },
      getRange: {
        from: reference('worksheet'),
        goesBy: 'An address, a name or a table; else InvalidArgument.',
      },
      getUsedRangeOrNullObject: {
        from: reference('worksheet'),
        goesBy: 'Cells with values or formats; a null object for a blank sheet.',
      },
      id: {
        from: worksheets,
        goesBy: 'Stays when the sheet is renamed.',
        unlike: 'Never given again; Excel for Mac may reuse a deleted sheet’s.',
      },
      pageLayout: { from: display, goesBy: 'That of the sheet.' },
      position: { from: worksheets, goesBy: 'Counts from 0; setting it moves the sheet.' },
      protection: { from: worksheets, goesBy: 'Locked cells and all formats are refused with AccessDenied.' },
      showGridlines: { from: display, goesBy: 'Of the view.', wire: 'Gridlines' },
      tabColor: {
        from: reference('worksheet'),
        goesBy: 'An empty text is automatic.',
        unlike: 'Answered for hidden sheets too.',
      },
      visibility: {
        from: worksheets,
        goesBy: 'The last visible sheet cannot be hidden.',
      },
    },
  },
  WorksheetCollection: {
    host: 'Worksheets',
    typesOnly: 'getActiveWorksheet',
    members: {
      add: { from: reference('worksheetcollection'), goesBy: 'At the end, without showing it.' },
      getItem: { from: reference('worksheetcollection'), goesBy: 'By name, in any case, or by id.' },
      getItemOrNullObject: nullObject,
      onChanged: event('_RegisterDataChangedEvent'),
      onDeleted: event('_RegisterDeletedEvent'),
      onSelectionChanged: event('_RegisterSelectionChangedEvent'),
    },
  },
  WorksheetFreezePanes: { host: 'FreezePanes', typesOnly: 'freezeAt freezeColumns freezeRows' },
  WorksheetProtection: { host: 'WorksheetProtection', typesOnly: 'protected' },
};

/** What differs from Excel and belongs to no single member. */
export const knownDifferences = [
  '**Never compared with Excel itself.** Where no document says what Excel does, the host’s behaviour is our reading of the types. What the product needs of Excel is kept small for that reason.',
  '**Calculation** is Univer’s. Its silent faults are corrected where we found them (`src/workbench/host/functionFixes`), and 524 formulas are held to the Python standard library. Open: circular references give numbers without a warning; results are rounded to about 15 digits, so `=1E15+0.3-1E15` gives 0.2 where doubles give 0.25; `A1#`, optional parameters of LAMBDA and number formats of other languages inside TEXT are not as in Excel; a formula whose text spells an error shows that error, and one that refers to a cell on another sheet whose entry was deleted shows nothing where Excel shows 0. Nothing that AIROI builds uses them.',
  '**Recalculation** waits 100 ms after a change. A formula over millions of cells takes as long as the grid takes, and holds up the page meanwhile.',
  '**Names** belong to the workbook; those that a sheet keeps for itself are read as such.',
  '**Custom functions** answer as in Excel, `#BUSY!` first. Which value a blank cell becomes for an argument of a declared type is an assumption. There is no formula preview, no F9 within the formula bar and no streaming.',
  '**Cell-edit mode, co-authors, time-outs, busy servers** exist as planted errors only. `excelFailure` and the tests of faults go by the codes that Microsoft lists.',
  '**Undo**: every request is one step. What Excel cannot take back (protection, deleting a sheet) the host does not clear the history for.',
  '**Language**: American English throughout.',
  '**The pane** is framed by a page of ours, always visible, with no ribbon, no dialogs and no theme of its own.',
  '**Files**: pictures, comments, pivot tables, colour scales, rich text and other kinds of chart are left out when a file is opened. The spelling `_xldudf_AIROI_PAYBACK`, under which a file stores a dotted add-in function that has no namespace, is an assumption.',
];
