package org.baraza.app.web.cases;

/** @param label what it is @param value in the reader's language */
public record Fact(String label, String value) {}
