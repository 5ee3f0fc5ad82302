"""Carries an organisation from its rows to a plan document and back."""
