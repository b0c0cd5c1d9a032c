package org.hearback.sandbox.ao;

import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.schema.FieldNameConverter;
import net.java.ao.schema.IndexNameConverter;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.SequenceNameConverter;
import net.java.ao.schema.TableNameConverter;
import net.java.ao.schema.TriggerNameConverter;
import net.java.ao.schema.UniqueNameConverter;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/** Names as Atlassian's products give them, and a schema that leaves other tables alone. */
record Configuration(TablePrefix prefix) implements EntityManagerConfiguration {
    @Override
    @SuppressWarnings("deprecation") // still abstract in 6.1
    public boolean useWeakCache() {
        return true;
    }

    @Override
    public NameConverters getNameConverters() {
        return new Names(new AtlassianTableNameConverter(prefix::prepend));
    }

    @Override
    public SchemaConfiguration getSchemaConfiguration() {
        return (table, caseSensitive) -> prefix.owns(table);
    }

    @Override
    public EntityInfoResolverFactory getEntityInfoResolverFactory() {
        return new CachingEntityInfoResolverFactory();
    }

    private record Names(
            TableNameConverter table,
            FieldNameConverter field,
            SequenceNameConverter sequence,
            TriggerNameConverter trigger,
            IndexNameConverter index,
            UniqueNameConverter unique)
            implements NameConverters {
        Names(TableNameConverter table) {
            this(
                    table,
                    new AtlassianFieldNameConverter(),
                    new AtlassianSequenceNameConverter(),
                    new AtlassianTriggerNameConverter(),
                    new AtlassianIndexNameConverter(),
                    new AtlassianUniqueNameConverter());
        }

        @Override
        public TableNameConverter getTableNameConverter() {
            return table;
        }

        @Override
        public FieldNameConverter getFieldNameConverter() {
            return field;
        }

        @Override
        public SequenceNameConverter getSequenceNameConverter() {
            return sequence;
        }

        @Override
        public TriggerNameConverter getTriggerNameConverter() {
            return trigger;
        }

        @Override
        public IndexNameConverter getIndexNameConverter() {
            return index;
        }

        @Override
        public UniqueNameConverter getUniqueNameConverter() {
            return unique;
        }
    }
}
