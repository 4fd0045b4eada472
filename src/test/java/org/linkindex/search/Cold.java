package org.linkindex.search;
import org.linkindex.catalogue.Edition;
final class Cold {
    public static void main(String[] a) throws Exception {
        Edition e = Sample.catalogue();
        for (int i=0;i<4;i++) {
        long t=System.nanoTime(); Thesaurus th=Thesaurus.read(null); System.out.println("thesaurus "+(System.nanoTime()-t)/1000000);
        t=System.nanoTime(); for (var m: Thesaurus.Manner.values()) th.phrases(m, e.categories().values()); System.out.println("phrases "+(System.nanoTime()-t)/1000000);
        t=System.nanoTime(); var l=new Leanings(e, new Stems()); for (var r: e.resources().values()) l.learn(r, new Stems().ofText(SearchIndex.textOf(r))); System.out.println("leanings "+(System.nanoTime()-t)/1000000);
        t=System.nanoTime(); var c=new Vocabulary.Counter(); for (var r: e.resources().values()) c.add(Tokens.words(SearchIndex.textOf(r))); c.vocabulary(th.words(), new Stems()); System.out.println("vocab "+(System.nanoTime()-t)/1000000);
        t=System.nanoTime(); new Search(e, th, Ranking.TUNED); System.out.println("search "+(System.nanoTime()-t)/1000000);
        t=System.nanoTime(); new Search(e, th, Ranking.TUNED).suggest("ab"); System.out.println("sugg "+(System.nanoTime()-t)/1000000);
        }
    }
}
