package org.linkindex.search;
import java.nio.file.*;
import java.util.*;
final class Own {
    public static void main(String[] a) throws Exception {
        Search search = new Search(Sample.catalogue());
        int n=0, ok=0, first=0;
        for (String line : Files.readAllLines(Path.of(a[0]))) {
            if (line.startsWith("#")||line.isBlank()) continue;
            String[] s=line.split("=>"); Set<String> want=Set.of(s[1].strip().split(" "));
            var hits=search.search(SearchQuery.of(s[0])).hits();
            n++;
            int place=0;
            for (int i=0;i<Math.min(3,hits.size());i++) if (place==0 && want.contains(hits.get(i).resource().categories().get(0))) place=i+1;
            if(place==1) first++;
            if(place>0) ok++;
            if (place==0||a.length>1) { System.out.println(place+" "+line); for (int i=0;i<Math.min(3,hits.size());i++) System.out.println("      "+hits.get(i).resource().title()+" | "+hits.get(i).resource().provider()+" "+hits.get(i).resource().categories()); }
        }
        System.out.println("own: first3 "+ok+"/"+n+" first "+first);
    }
}
