import { describe } from 'vitest';
import { searchContract } from '../testing/search-contract.ts';

describe('search in PostgreSQL', () => searchContract('postgresql', () => ({})));
