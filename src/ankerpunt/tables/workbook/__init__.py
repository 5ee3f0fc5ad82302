"""The one owner of Excel workbooks: what people bring is read, and what they take along is written."""
