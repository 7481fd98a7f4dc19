"""Quotation marks, periods, dashes and spaces."""
