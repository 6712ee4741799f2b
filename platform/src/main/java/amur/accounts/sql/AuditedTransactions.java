package amur.accounts.sql;

import amur.accounts.SignedIn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database, at the start of each writing transaction, who acts; the audit trigger reads it. The setting ends with the
 * transaction, so a pooled connection cannot carry it to somebody else.
 */
@Component("transactionManager")
class AuditedTransactions extends JdbcTransactionManager {
    private final ThreadLocal<Boolean> asking = ThreadLocal.withInitial(() -> false);

    AuditedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Authentication authentication = definition.isReadOnly() ? null : whoActs();
        super.doBegin(transaction, definition);
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return;
        }
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            return;
        }
        Connection connection = holder.getConnection();
        try (PreparedStatement set = connection.prepareStatement("select set_config('amur.person', ?, true)")) {
            set.setString(1, Long.toString(signedIn.personId().value()));
            set.execute();
        } catch (SQLException e) {
            throw new TransactionSystemException("Could not tell the database who acts", e);
        }
    }

    /** Who acts may stand in a session not yet read; reading it is a transaction of its own, which must not ask again. */
    private @Nullable Authentication whoActs() {
        if (asking.get()) {
            return null;
        }
        asking.set(true);
        try {
            return SecurityContextHolder.getContext().getAuthentication();
        } finally {
            asking.remove();
        }
    }
}
