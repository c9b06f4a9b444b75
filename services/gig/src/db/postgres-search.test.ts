import { describe } from 'vitest';
import { searchContract } from '../testing/search-contract.ts';

describe('search in PostgreSQL', () => searchContract('postgresql', () => ({})));

describe('search in PostgreSQL by SQL alone', () => searchContract('postgresql', () => ({ SEARCH_MEMORY_GIGS: '0' })));
