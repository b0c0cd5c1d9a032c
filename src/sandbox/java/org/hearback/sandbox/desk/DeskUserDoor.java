package org.hearback.sandbox.desk;

import org.hearback.sandbox.desk.model.Account;
import org.hearback.sandbox.desk.rules.Permissions;
import org.hearback.sandbox.desk.store.Books;
import org.hearback.sandbox.host.SandboxUser;
import org.hearback.sandbox.host.Users;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the host who may come in. */
final class DeskUserDoor implements Users {
    private static final List<String> DEMO = List.of("mara", "admin", "kim", "dev", "nora", "cara");

    private final Books books;
    private final Permissions permissions;

    DeskUserDoor(Books books, Permissions permissions) {
        this.books = books;
        this.permissions = permissions;
    }

    @Override
    public Optional<SandboxUser> authenticate(String name, String password) {
        return books.accounts().login(name, password).map(this::shown);
    }

    @Override
    public Optional<SandboxUser> find(String name) {
        return books.accounts().byName(name).filter(Account::active).map(this::shown);
    }

    @Override
    public List<SandboxUser> demo() {
        return DEMO.stream().flatMap(name -> find(name).stream()).toList();
    }

    private SandboxUser shown(Account account) {
        boolean licensed =
                Stream.of("USE", "ADMINISTER")
                        .anyMatch(permission -> permissions.mayGlobally(account, permission));
        return new SandboxUser(
                account.key(),
                account.name(),
                account.displayName(),
                account.email(),
                licensed,
                permissions.isAdministrator(account));
    }
}
