/** What the file picker offers; the reader itself decides by content. */
export const REPORT_FILES = '.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.xlsb,.ods,.html,.htm,.xml';
