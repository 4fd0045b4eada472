package org.linkindex.search;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the index lies: in memory, or in a folder, so that the next start need not build it. It
 * holds nothing that is not in the store: one that is torn, or that another build of the program
 * wrote, is thrown away.
 */
final class IndexFiles implements AutoCloseable {

    /** Short texts: length says little, and a word twice hardly more than once. */
    static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);

    /** Which build of the program wrote it: the next one may part words in another way. */
    private static final String PROGRAM = "program";

    private final Directory directory;

    private IndexFiles(Directory directory) {
        this.directory = directory;
    }

    /** Each file in one piece: opening one of many small ones costs more than reading it. */
    static IndexFiles inMemory() {
        return new IndexFiles(
                new ByteBuffersDirectory(
                        new SingleInstanceLockFactory(),
                        ByteBuffersDataOutput::new,
                        ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER));
    }

    /**
     * In this folder, which is made when missing; one program at a time. In memory when the folder
     * can't be used: each start then takes a second longer, and nothing else is lost.
     */
    static IndexFiles in(Path folder) {
        try {
            Directory directory = FSDirectory.open(folder);
            if (Files.isWritable(folder)) {
                return new IndexFiles(directory);
            }
            directory.close();
        } catch (IOException e) {
            LOG.debug("{} is no folder, or can't be made.", folder);
        }
        LOG.warn("The search index can't be kept in {}; it is built anew at each start.", folder);
        return inMemory();
    }

    /** A writer that goes on from what was kept, when that is whole, and else from nothing. */
    IndexWriter write() throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig();
        settings.setSimilarity(SIMILARITY);
        if (!isWhole()) {
            clear();
        }
        return new IndexWriter(directory, settings);
    }

    /** Even a new index would first read what is there. */
    private void clear() throws IOException {
        for (String name : directory.listAll()) {
            if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(name);
            }
        }
    }

    private boolean isWhole() throws IOException {
        if (directory.listAll().length == 0) {
            return false;
        }
        try (DirectoryReader kept = DirectoryReader.open(directory)) {
            String program = kept.getIndexCommit().getUserData().get(PROGRAM);
            for (LeafReaderContext leaf : kept.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return program().equals(program);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The search index was damaged; it is being built anew.");
            return false;
        }
    }

    /** Keeps what was written so far for the next start. */
    static void keep(IndexWriter writer) throws IOException {
        writer.setLiveCommitData(Map.of(PROGRAM, program()).entrySet());
        writer.commit();
    }

    private static String program() throws IOException {
        try {
            Path code =
                    Path.of(
                            IndexFiles.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return Files.size(code) + " bytes of " + Files.getLastModifiedTime(code);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Ends writing; what was not kept is lost, and found again from the store. */
    static void drop(@Nullable IndexWriter writer) throws IOException {
        if (writer != null) {
            writer.rollback();
        }
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
