package org.baraza.app.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The door for a command: one class in {@code cli.commands}, annotated {@code @AutoService(Command.class)}, without
 * state. Its specification is its documentation: {@code --help} and the reference page are made from it.
 */
public interface Command {

    /** Name, options and help; a new object each time, because parsing writes into it. */
    CommandSpec spec();

    /**
     * @param given what the person wrote, already checked against {@link #spec()}
     * @return an {@link Exit} code
     */
    int run(ParseResult given, Tools tools) throws Exception;
}
