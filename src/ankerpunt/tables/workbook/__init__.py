"""The one owner of Excel workbooks: what people bring is read, and what they download is written."""
