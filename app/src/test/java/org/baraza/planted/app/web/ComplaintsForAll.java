package org.baraza.planted.app.web;

/** Shows complaints to everybody. */
public final class ComplaintsForAll {}
