package org.linkindex.stewardship;

import java.util.Hashtable;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/**
 * Two resolvers: a name is missing when both say so. The second is asked only when the first says
 * that there is no such name; what it can't say changes nothing, and where it finds the name the
 * first one may be wrong. Addresses are always taken from the first.
 */
record SecondNames(Names first, String server) implements Names {

    private static final String MILLISECONDS = "2000";

    @Override
    public Answer ask(String host) {
        Answer answer = first.ask(host);
        return answer instanceof Missing && finds(host) ? new Unsure() : answer;
    }

    private boolean finds(String host) {
        // two questions: for both at once it would ask for "any", which many servers refuse
        return finds(host, "A") || finds(host, "AAAA");
    }

    // the context is of name servers alone, and attributes are text: nothing is deserialised
    @SuppressWarnings("BanJNDI")
    private boolean finds(String host, String kind) {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        settings.put("java.naming.provider.url", "dns://" + server);
        settings.put("com.sun.jndi.dns.timeout.initial", MILLISECONDS);
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            InitialDirContext context = new InitialDirContext(settings);
            try {
                return context.getAttributes(host + ".", new String[] {kind}).size() > 0;
            } finally {
                context.close();
            }
        } catch (NamingException e) {
            // it says the same, or could not be asked: the first one's word stands
            return false;
        }
    }
}
