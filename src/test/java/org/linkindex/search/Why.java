package org.linkindex.search;
final class Why {
    public static void main(String[] a) throws Exception {
        SearchIndex index = new SearchIndex(Thesaurus.read(null), Sample.catalogue());
        Search search = new Search(Sample.catalogue());
        for (String q : a) index.use(s -> { Meaning m = s.interpreter().interpret(q, Ranking.TUNED); System.out.println("== "+q+"\n cats "+m.categories()+"\n aud "+m.audiences()+" fmt "+m.formats()+" nat "+m.nations()+" age "+m.age()+" danger "+m.danger()+" corr "+m.corrected()+"\n phrases "+m.phrases());
          m.concepts().forEach(c -> System.out.println("   "+(c.hint()?"hint ":"")+c.typed()+" "+c.weight()+" "+c.wordings()));
          search.search(SearchQuery.of(q)).hits().stream().limit(6).forEach(h->System.out.println("      "+h.resource().title()+" | "+h.resource().provider()+" "+h.resource().categories()+h.resource().audiences()));
          return 1; });
    }
}
