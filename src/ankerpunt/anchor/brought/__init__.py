"""What people bring into a matrix: a block out of a spreadsheet, or the workbook that they filled in."""
