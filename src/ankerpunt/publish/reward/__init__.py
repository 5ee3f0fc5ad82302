"""What an employer really gives somebody, in euros, on one sheet: from the extract of a payroll to paper (C10)."""
