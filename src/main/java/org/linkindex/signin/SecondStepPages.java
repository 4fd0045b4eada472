package org.linkindex.signin;

import java.util.List;
import java.util.Map;
import org.linkindex.codes.QrSymbol;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** Where somebody sets up codes from an app, as a second step after the password. */
final class SecondStepPages {

    static final String PATH = "/account/second-step";

    private final Account account;
    private final Entrance entrance;
    private final Proof proof;
    private final Web web;

    SecondStepPages(Account account, Entrance entrance, Proof proof, Web web) {
        this.account = account;
        this.entrance = entrance;
        this.proof = proof;
        this.web = web;
    }

    void publish() {
        web.get(Access.MEMBER, PATH, proof.page(proof.strongly(this::show)));
        web.post(Access.MEMBER, PATH, proof.form(PATH, proof.strongly(this::set)));
        web.post(Access.MEMBER, PATH + "/remove", proof.form(PATH, proof.strongly(this::remove)));
        web.post(Access.MEMBER, PATH + "/codes", proof.form(PATH, proof.strongly(this::newCodes)));
    }

    private Answer show(Request request) {
        return page(200, request, Form.EMPTY, account.newGenerator(request.person()));
    }

    private Answer set(Request request) {
        Account.Step step =
                account.setGenerator(
                        request.signedIn(), request.field("ticket"), request.field("code"));
        return switch (step) {
            case Account.Step.Done done -> codesPage(done.recoveryCodes());
            case Account.Step.WrongCode wrong ->
                    page(
                            400,
                            request,
                            Form.EMPTY.faulty(
                                    "code",
                                    "This code does not fit. Check that the clock of your phone is"
                                            + " right, and type the code that the app shows now."),
                            wrong.again());
            case Account.Step.Over over -> Answer.seeOther(PATH);
        };
    }

    private Answer page(int status, Request request, Form form, Account.NewGenerator generator) {
        String address =
                CodeGenerators.address(generator.key(), web.site().name(), request.person());
        return web.page(
                status,
                "signin/second-step.jte",
                Map.of(
                        "form",
                        form,
                        "means",
                        entrance.means(request.person()),
                        "generator",
                        generator,
                        "symbol",
                        QrSymbol.ofText(address).svg("QR code for your app")));
    }

    private Answer remove(Request request) {
        account.removeGenerator(request.signedIn());
        return Answer.seeOther(AccountPages.PATH);
    }

    private Answer newCodes(Request request) {
        return codesPage(account.newRecoveryCodes(request.signedIn()));
    }

    private Answer codesPage(List<String> codes) {
        return web.page("signin/recovery-codes.jte", Map.of("codes", codes));
    }
}
