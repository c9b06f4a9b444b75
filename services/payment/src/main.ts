import { loadConfig } from '@craftlane/service-kit/config';
import { runService } from '@craftlane/service-kit/service';
import { paymentConfigSchema } from './config.ts';
import { paymentService } from './service.ts';

await runService(paymentService(loadConfig(paymentConfigSchema)));
