package org.baraza.app.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Submissions of which a case is still to be made: in the same commit as the submission, so that none is missed. */
public final class DueForms {

    private final Database database;

    DueForms(Database database) {
        this.database = database;
    }

    /**
     * @param submission its id
     * @param kind of case that is to be made of it
     */
    public record Due(String submission, String kind) {}

    /** Those of which nothing was made yet, the oldest first. */
    public List<Due> list(int most) {
        return database.inTransaction(() -> database.sql()
                .sql("select submission, kind from case_due order by made_at, submission limit ?")
                .param(most)
                .query((rs, i) -> new Due(rs.getString(1), rs.getString(2)))
                .list());
    }

    /** Has the submission a case was made of, if it was, looked at again. Part of the transaction it is called in. */
    public void takeUpAgain(String id, String kind) {
        int unused = database.inTransaction(
                () -> database.sql().sql("""
                        insert into case_due (submission, kind, made_at) select id, ?, received_at from submission
                        where id = ? and erased_at is null on conflict do nothing""").params(kind, id).update());
    }

    /** Says that a case was made of a submission. */
    public void settle(String submission) {
        int unused = database.inTransaction(() -> {
            JdbcClient sql = database.sql();
            return sql.sql("delete from case_due where submission = ?")
                    .param(submission)
                    .update();
        });
    }
}
