"""The command `ankerpunt study`: from a questionnaire to tables and figures, without a database."""
